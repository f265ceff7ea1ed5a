/** The shapes that the core takes and gives. */

import type { FactorToen, Schaal, Thema } from "./gegevens.d.ts";
export type {
  Aard,
  Actie,
  Antwoord,
  Band,
  Context,
  Contextvraag,
  Factor,
  FactorToen,
  Gegevens,
  Kader,
  Kolom,
  Planelement,
  Planveld,
  Regel,
  Schaal,
  Thema,
  Training,
  Vroeger,
} from "./gegevens.d.ts";

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
  /** It stands in no chapter, and the guide knows nothing to do about it. */
  adres?: undefined;
  onderwerp?: undefined;
  acties?: undefined;
}

/** The answers of one person, or of one round, as the current edition can read them. */
export interface Antwoordset {
  /** What counts: given to the factor as it is now. */
  antwoorden: Antwoorden;
  /** What was given to a factor that has changed since: asked again, and not counted till then. */
  opnieuw: Map<number, { toen: FactorToen; teken: string; editie: string; gedraaid: boolean }>;
  /** What was given to a factor that is no longer there. */
  weg: { nummer: number; toen: FactorToen | null; teken: string }[];
  eigen: EigenFactor[];
  /** The editions in which was answered. */
  edities: Set<string>;
}

/** A row of a table of the plan. `uit`: what filled it in; null once the reader wrote in it. */
export interface Rij {
  id: string;
  /** Words by id of the column. */
  cellen: Record<string, string>;
  factor?: number | string;
  training?: string;
  uit: "scan" | "trainingkiezer" | null;
}

/** A plan as text: what goes into a Word file, a mail or a print, and what comes back from a file. */
export interface PlanInhoud {
  /** Words by id of the field. A new line is a new paragraph. */
  velden: Record<string, string>;
  /** Rows by id of the table: that of its field, or `acties` for the table of actions. */
  rijen: Record<string, PlanRij[]>;
}
export interface PlanRij {
  id?: string;
  cellen: Record<string, string>;
}
/** A part that a file only shows, and that is never read back. */
export interface PlanDeel {
  kop: string;
  alineas: string[];
}
/** Such parts under a title. */
export interface PlanStuk {
  titel: string;
  delen: PlanDeel[];
}
