/** The version of a dossier that this code writes. Raise it together with a step in `MIGRATIONS`. */
export const VERSIE = 2;
