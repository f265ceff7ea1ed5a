/** The shapes that the core takes and gives. */

export interface Antwoord {
  teken: string;
  titel: string;
  soort: "score" | "onzeker" | "nvt";
  waarde?: number;
  /** Of one that is not sure: ways to find out. */
  acties?: string[];
}
export type Breuk = [teller: number, noemer: number];
export interface Schaal {
  antwoorden: Antwoord[];
  helpt_vanaf: number;
  aandacht_tot: number;
  genoeg: Breuk;
  /** At least so many, however few apply. */
  minstens?: number;
}
export interface Factor {
  nummer: number;
  soort: "bevorderend" | "belemmerend";
  onderwerp: string;
  tekst: string;
  aard: string;
}
export interface Thema {
  id: string;
  titel: string;
  duidingen: { vanaf: Breuk; tekst: string }[];
  factoren: Factor[];
}
export interface Band {
  factor: number;
  bij: ("zwak" | "sterk" | "onzeker")[];
  geeft: "aan" | "misschien";
}
export interface Regel {
  id: string;
  banden: Band[];
  /** The contrary may be concluded when every factor of it has a score and no tie fires. */
  anders?: "nee";
}
export interface Training {
  id: string;
  titel: string;
  regels: Regel[];
}
/** A call-out, by the numbers of the factors that it bears on. */
export interface Kader {
  factoren: number[];
  contexten: string[];
}
export interface Context {
  id: string;
  nummer: number;
  titel: string;
}
export interface Contextvraag {
  id: string;
  vraag: string;
  antwoorden: { id: string; tekst: string; contexten: string[] }[];
}

/** A factor as a frozen edition had it. */
export type FactorToen = Pick<Factor, "soort" | "tekst">;
/** The factors of a frozen edition, by nummer. */
export type Editie = Record<string, FactorToen>;

export interface Gids {
  gids: string;
  editie: string;
  schaal: Schaal;
  themas: Thema[];
}
export interface GidsMetEdities extends Gids {
  edities: Record<string, Editie>;
}

/** The teken of each answer, by nummer. */
export type Antwoorden = Record<string, string>;
export type Uitkomst = "sterk" | "zwak" | "midden" | "onzeker" | "nvt" | "open";
export interface Gewogen {
  nummer: number;
  kracht: number | null;
}
export type Stand = "aan" | "misschien" | "uit";

/** What a link or a code holds. */
export interface Gelezen {
  antwoorden: Antwoorden;
  editie: string;
}

export type Json = null | boolean | number | string | Json[] | Tak;
/** A place in a dossier with places of its own. */
export type Tak = { [key: string]: Json };
/** A value in a dossier and when it was set; null says that it was cleared. An answer knows its edition. */
export type Leaf = { waarde: Json; op: number; editie?: string };
export type Dossier = Tak & {
  soort: "dossier";
  versie: number;
  gids: string;
  editie: string;
  vragen: Tak;
  rondes: Tak;
  regels: Tak;
  plan: Tak;
};

/** A factor that somebody added, with the answer to it. */
export interface EigenFactor {
  id: string;
  nummer: string;
  thema: string;
  soort: "bevorderend" | "belemmerend";
  tekst: string;
  teken: string | null;
}

/** The answers of one person, or of one round, as the current edition can read them. */
export interface Antwoordset {
  /** What counts: given to the factor as it is now. */
  antwoorden: Antwoorden;
  /** What was given to a factor that has changed since: asked again, and not counted till then. */
  opnieuw: Map<number, { toen: FactorToen; teken: string; editie: string }>;
  /** What was given to a factor that is no longer there. */
  weg: { nummer: number; toen: FactorToen | null; teken: string }[];
  eigen: EigenFactor[];
}
