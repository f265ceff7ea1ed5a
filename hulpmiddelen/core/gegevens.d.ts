/** What pages hand to the aids. Made from macros/aids/shape.py by `make fix`: change it there. */

/** An answer on the scale. */
export interface Antwoord {
  teken: string;
  titel: string;
  soort: "score" | "onzeker" | "nvt";
  waarde?: number;
  acties?: string[];
}

/** How factors are answered. */
export interface Schaal {
  antwoorden: Antwoord[];
  helpt_vanaf: number;
  aandacht_tot: number;
  genoeg: [number, number];
  minstens?: number;
}

/** Something that one can do about a factor. `eigen`: an idea of this site. */
export interface Actie {
  letter: string;
  tekst: string;
  eigen?: boolean;
  bij?: string;
}

/** A factor. Its `tekst` is empty where the form of the page says it already. */
export interface Factor {
  nummer: number;
  soort: "bevorderend" | "belemmerend";
  onderwerp: string;
  tekst: string;
  aard: string;
  adres?: string;
  acties?: Actie[];
}

/** What the points of a thema may mean, from this part of them on. */
export interface Duiding {
  vanaf: [number, number];
  tekst: string;
}

/** A thema with its factors. */
export interface Thema {
  id: string;
  titel: string;
  adres?: string;
  duidingen: Duiding[];
  factoren: Factor[];
}

/** A call-out, with the numbers of the factors that it bears on. */
export interface Kader {
  titel: string;
  tekst: string;
  per_context: Record<string, string>;
  contexten: string[];
  adres: string;
  factoren: number[];
}

/** What follows for a line from the answer to a factor. */
export interface Band {
  factor: number;
  bij: ("zwak" | "sterk" | "onzeker")[];
  geeft: "aan" | "misschien";
}

/** A line of a training. `anders`: its contrary follows when all its factors speak so. */
export interface Regel {
  id: string;
  tekst?: string;
  anders?: "nee" | null;
  banden: Band[];
}

/** A training with its lines. */
export interface Training {
  id: string;
  titel: string;
  adres?: string;
  regels: Regel[];
}

/** What kind of thing a factor is, and whether a training mends it. */
export interface Aard {
  door_training: boolean;
  uitleg: string;
}

/** A context. */
export interface Context {
  id: string;
  nummer: number;
  titel: string;
}

/** An answer that points at contexten. */
export interface Contextantwoord {
  id: string;
  tekst: string;
  contexten: string[];
}

/** A question that helps to find the context. */
export interface Contextvraag {
  id: string;
  vraag: string;
  antwoorden: Contextantwoord[];
}

/** A factor as a frozen edition had it. */
export interface FactorToen {
  soort: "bevorderend" | "belemmerend";
  tekst: string;
}

/** A column of a table of the plan. `eerst`: it belongs to the first, short plan. */
export interface Kolom {
  id: string;
  label: string;
  eerst?: boolean;
}

/** A part of a proposal: the words of one field under a heading. */
export interface Voorsteldeel {
  kop: string;
  veld: string;
}

/** What a field becomes for who decides. */
export interface Voorstel {
  titel: string;
  delen: Voorsteldeel[];
}

/** Something to fill in for an element of the plan. */
export interface Planveld {
  id: string;
  label: string;
  soort: "regel" | "tekst" | "datum" | "tabel";
  eerst?: boolean;
  vult?: "helpt" | "aandacht";
  agenda?: string;
  kolommen?: Kolom[];
  voorstel?: Voorstel;
}

/** The table of actions. */
export interface Actietabel {
  titel: string;
  kolommen: Kolom[];
  standen: string[];
  agenda: string | null;
}

/** An element of the plan. */
export interface Planelement {
  id: string;
  titel: string;
  thema: string | null;
  velden: Planveld[];
  acties: Actietabel | null;
}

/** What former editions called what a plan may hold: labels by id, and factors by nummer. */
export interface Vroeger {
  velden: Record<string, string[]>;
  trainingen: Record<string, string>;
  factoren: Record<string, string>;
}

/** All that a page hands to an aid. An aid that does not ask about factors has none. */
export interface Gegevens {
  gids: string;
  editie: string;
  bij_invullen: string | null;
  schaal: Schaal;
  contexten: Context[];
  teksten: Record<string, unknown>;
  contextvragen: Contextvraag[];
  themas: Thema[];
  kaders: Kader[];
  edities: Record<string, Record<string, FactorToen>>;
  trainingen: Training[];
  aarden: Record<string, Aard>;
  plan: Planelement[];
  vroeger: Vroeger;
}
