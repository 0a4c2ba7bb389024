import { fromEpochDay, getZoneClock } from "../../shared/calendar/index.js";
import { currencyExponent } from "../../shared/money/index.js";
import {
  assertBetween,
  assertOption,
  assertPartyIds,
  type MillisRange,
  readDateRange,
  readUntil,
} from "./history-options.js";
import type { GeneratePurchasesOptions } from "./purchase-model.js";
import {
  CDNOW_GAMMA_GAMMA_PROCESS,
  CDNOW_PARETO_NBD_PROCESS,
  type GammaGammaProcess,
  type PurchaseProcess,
} from "./purchase-process.js";

/** The options as they are simulated: checked, complete, and all times in milliseconds. */
export interface PurchasePlan {
  readonly joined: MillisRange;
  readonly until: number;
  readonly buying: PurchaseProcess;
  readonly unitMillis: number;
  readonly spend: GammaGammaProcess;
  readonly returnRate: number;
  readonly currency: string;
  readonly decimals: number;
  /** One minor unit of the currency. */
  readonly leastAmount: number;
  readonly dateAt: (epochMillis: number) => string;
}

const UNIT_MILLIS = { days: 86_400_000, weeks: 7 * 86_400_000 } as const;

/** Checks the options and makes them ready. */
export function planPurchases(options: GeneratePurchasesOptions): PurchasePlan {
  const { currency, returnRate = 0 } = options;
  const { process: buying = CDNOW_PARETO_NBD_PROCESS, spend = CDNOW_GAMMA_GAMMA_PROCESS } = options;
  const clock = getZoneClock(options.zone);
  assertPartyIds(options.partyIds);
  assertBuying(buying);
  assertSpend(spend);
  assertBetween(returnRate, 0, 1, ["returnRate"]);
  const decimals = currencyExponent(currency, ["currency"]);
  const joined = readDateRange(options.joined, clock, ["joined"]);
  return {
    joined,
    until: readUntil(options.until, clock, joined, "joined.to"),
    buying,
    unitMillis: UNIT_MILLIS[buying.unit],
    spend,
    returnRate,
    currency,
    decimals,
    leastAmount: 10 ** -decimals,
    dateAt: rememberDates(clock.epochDayAt),
  };
}

function assertBuying(buying: PurchaseProcess): void {
  assertOption(KINDS.includes(buying.kind), KINDS.join(" or "), ["process", "kind"]);
  assertOption(Object.hasOwn(UNIT_MILLIS, buying.unit), "days or weeks", ["process", "unit"]);
  assertShape(buying.r, "r");
  assertScale(buying.alpha, "alpha");
  if (buying.kind === "pareto-nbd") {
    assertShape(buying.s, "s");
    assertScale(buying.beta, "beta");
  } else {
    assertShape(buying.a, "a");
    assertScale(buying.b, "b");
  }
}

const KINDS: readonly PurchaseProcess["kind"][] = ["pareto-nbd", "bg-nbd"];

const assertShape = (value: number, name: string) => assertBetween(value, 0, 1e6, ["process", name]);
const assertScale = (value: number, name: string) => assertBetween(value, 1e-3, 1e6, ["process", name]);

function assertSpend({ p, q, gamma }: GammaGammaProcess): void {
  assertBetween(p, 1e-3, 1e6, ["spend", "p"]);
  assertOption(q > 1 && q <= 1e6, `a number above 1, up to 1e6, got ${q}`, ["spend", "q"]);
  assertBetween(gamma, 1e-3, 1e6, ["spend", "gamma"]);
}

/** Dates repeat, so the text of each is written once. */
function rememberDates(epochDayAt: (epochMillis: number) => number): (epochMillis: number) => string {
  const texts = new Map<number, string>();
  return (epochMillis) => {
    const day = epochDayAt(epochMillis);
    let text = texts.get(day);
    if (text === undefined) {
      text = fromEpochDay(day);
      texts.set(day, text);
    }
    return text;
  };
}
