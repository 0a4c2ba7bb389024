import type { Labels } from "../../shared/labels.js";
import type { AbcDirection } from "./migration.js";
import type { AbcReasonCode, XyzReasonCode } from "./model.js";

/** Sentences for the reasons of ABC and XYZ classes. */
export const ABC_REASON_LABELS: Labels<AbcReasonCode | XyzReasonCode> = {
  de: {
    ENDS_AT_SHARE: "Klasse {class} endet bei einem kumulierten Wertanteil von {upTo} ({amount:decimal}).",
    ENDS_AT_COUNT: "Klasse {class} endet bei einem Anteil von {upTo} der Kunden (Rang {count:decimal}).",
    STARTS_AT_AMOUNT: "Klasse {class} beginnt bei einem Wert von {from:decimal}.",
    ENDS_AT_CURVE_POINT: "Klasse {class} endet an dem Punkt der ABC-Kurve mit Aufwand {effort} und Ertrag {yield}.",
    TAKES_THE_REST: "Klasse {class} nimmt alle übrigen auf.",
    NO_REVENUE: "Klasse {class}: kein Umsatz.",
    NEW_ITEM: "Klasse {class}: zu neu für ein Urteil.",
    TOTAL_NOT_POSITIVE: "Klasse {class} bleibt leer: Der Gesamtwert ist nicht positiv.",
    VARIES_UP_TO: "Klasse {class}: Variationskoeffizient bis {upTo}.",
    VARIES_MORE: "Klasse {class}: stärker schwankend.",
    XYZ_NO_REVENUE: "Klasse {class}: in keiner Periode Umsatz.",
    XYZ_NEW_ITEM: "Klasse {class}: zu neu für ein Urteil.",
  },
  en: {
    ENDS_AT_SHARE: "Class {class} ends at a cumulative share of value of {upTo} ({amount:decimal}).",
    ENDS_AT_COUNT: "Class {class} ends at a share of {upTo} of the customers (rank {count:decimal}).",
    STARTS_AT_AMOUNT: "Class {class} starts at a value of {from:decimal}.",
    ENDS_AT_CURVE_POINT: "Class {class} ends at the point of the ABC curve with effort {effort} and yield {yield}.",
    TAKES_THE_REST: "Class {class} takes all others.",
    NO_REVENUE: "Class {class}: no revenue.",
    NEW_ITEM: "Class {class}: too new to be judged.",
    TOTAL_NOT_POSITIVE: "Class {class} stays empty: the total is not positive.",
    VARIES_UP_TO: "Class {class}: coefficient of variation up to {upTo}.",
    VARIES_MORE: "Class {class}: varies more.",
    XYZ_NO_REVENUE: "Class {class}: no revenue in any period.",
    XYZ_NEW_ITEM: "Class {class}: too new to be judged.",
  },
};

/** Which way a customer went between two analyses. */
export const ABC_DIRECTION_LABELS: Labels<AbcDirection> = {
  de: {
    up: "aufgestiegen",
    down: "abgestiegen",
    same: "geblieben",
    entered: "hinzugekommen",
    left: "ausgeschieden",
    judged: "war oder ist neu",
  },
  en: {
    up: "moved up",
    down: "moved down",
    same: "stayed",
    entered: "entered",
    left: "left",
    judged: "was or is new",
  },
};
