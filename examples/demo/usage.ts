import type { Language } from "clientele";

/** How to call the demo. */
export const USAGE: Readonly<Record<Language, string>> = {
  de: `Aufruf: npm run demo -- [Angaben]

  --sales DATEI         Verkaufszeilen als .csv oder .csv.gz; ohne Datei wird ein Kundenstamm mit Käufen erfunden
  --currency CODE       Währung der Beträge, z. B. EUR (mit --sales nötig)
  --zone ZONE           Zeitzone der Datumsangaben, z. B. Europe/Berlin (mit --sales nötig)
  --map FELD=SPALTE,…   Spalten, die nicht von selbst erkannt werden; Felder: customer, order, date,
                        quantity und price (oder amount, der Betrag der ganzen Zeile)
  --as-of JJJJ-MM-TT    Stichtag; nur frühere Verkäufe zählen (sonst: Tag nach dem letzten Verkauf)
  --duplicates REGEL    doppelte Zeilen: keep = zählen und melden, drop = auslassen, ignore = nicht suchen
  --skip-bad-lines      unlesbare Zeilen auslassen und zählen, statt abzubrechen
  --language de|en      Sprache des Berichts (sonst de)
  --out DATEI           Bericht (sonst demo-out/report.html)`,
  en: `Usage: npm run demo -- [options]

  --sales FILE          sales lines as .csv or .csv.gz; without a file a customer base with purchases is made up
  --currency CODE       currency of the amounts, e.g. EUR (needed with --sales)
  --zone ZONE           time zone of the dates, e.g. Europe/Berlin (needed with --sales)
  --map FIELD=HEADER,…  columns that are not recognised; fields: customer, order, date,
                        quantity and price (or amount, that of the whole line)
  --as-of YYYY-MM-DD    reference date; only earlier sales count (otherwise: the day after the last sale)
  --duplicates RULE     duplicate lines: keep = count and report, drop = leave out, ignore = do not look for
  --skip-bad-lines      leave unreadable lines out and count them, instead of stopping
  --language de|en      language of the report (otherwise de)
  --out FILE            report (otherwise demo-out/report.html)`,
};
