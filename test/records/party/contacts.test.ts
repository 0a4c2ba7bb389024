import { describe, expect, it } from "vitest";
import {
  type ContactPoint,
  contactPersonsOf,
  currentContactPoints,
  type DirectContactPoint,
  isValidOn,
  type PartyRelation,
} from "../../../src/records/party/index.js";
import { refusal } from "../../shared/refusal.js";
import { organisation, person } from "./people.js";

describe("isValidOn", () => {
  it.each([
    [{}, true],
    [{ validFrom: "2026-11-21" }, true],
    [{ validFrom: "2026-11-22" }, false],
    [{ validTo: "2026-11-22" }, true],
    [{ validTo: "2026-11-21" }, false],
    [{ validFrom: "2026-11-20", validTo: "2026-11-22" }, true],
    [{ validFrom: "2026-11-20", validTo: "2026-11-21" }, false],
    [{ validFrom: "2026-11-22", validTo: "2026-11-23" }, false],
  ])("counts the first day and not the last: %j", (validity, expected) => {
    expect(isValidOn(Object.freeze(validity), "2026-11-21")).toBe(expected);
  });

  it("refuses what is no date", () => {
    expect(() => isValidOn({}, "21.11.2026")).toThrow(refusal("INVALID_DATE", ["date"]));
  });
});

const direct = (value: string, details: Partial<DirectContactPoint> = {}): ContactPoint => ({
  channel: "email",
  value,
  status: "unverified",
  ...details,
});

describe("currentContactPoints", () => {
  const current = (points: readonly ContactPoint[], options: object = {}) =>
    currentContactPoints(person({ contactPoints: Object.freeze(points) }), { asOf: "2026-11-21", ...options }).map(
      (point) => (point.channel === "postal" ? "postal" : point.value),
    );

  it("leaves out what does not hold on the date, bounced or is invalid", () => {
    const points = [
      direct("past", { validTo: "2026-11-21" }),
      direct("to come", { validFrom: "2026-11-22" }),
      direct("bounced", { status: "bounced", preferred: true }),
      direct("invalid", { status: "invalid" }),
      direct("current", { validFrom: "2026-11-21", validTo: "2026-11-22" }),
    ];
    expect(current(points)).toEqual(["current"]);
    expect(current(points, { asOf: "2026-11-20" })).toEqual(["past"]);
  });

  it("answers all channels, or the one asked for", () => {
    const points: readonly ContactPoint[] = [
      direct("mail"),
      direct("phone", { channel: "telephone" }),
      { channel: "postal", address: { city: "Dresden" }, status: "verified" },
    ];
    expect(current(points)).toEqual(["postal", "mail", "phone"]);
    expect(current(points, { channel: "telephone" })).toEqual(["phone"]);
    expect(current(points, { channel: "postal" })).toEqual(["postal"]);
    expect(current(points, { channel: "fax" })).toEqual([]);
  });

  it("puts preferred ones first, then verified ones, else keeps the order", () => {
    const points = [
      direct("d"),
      direct("e", { preferred: false }),
      direct("c", { status: "verified" }),
      direct("b", { preferred: true }),
      direct("a", { preferred: true, status: "verified" }),
    ];
    expect(current(points)).toEqual(["a", "b", "c", "d", "e"]);
  });

  it("refuses a date and a channel that are none, and what is no party", () => {
    expect(() => current([], { asOf: "today" })).toThrow(refusal("INVALID_DATE", ["asOf"]));
    expect(() => current([], { channel: "pigeon" })).toThrow(refusal("INVALID_OPTION", ["channel"]));
    expect(() => current([{} as never])).toThrow(refusal("INVALID_CHOICE", ["party", "contactPoints", 0, "status"]));
  });
});

describe("contactPersonsOf", () => {
  const related = (id: string, details: Partial<PartyRelation> = {}) =>
    person({
      id,
      relations: [
        { type: "referred-by", partyId: "o1" },
        { type: "contact-person-of", partyId: "o1", ...details },
      ],
    });
  const contactsOf = (id: string, asOf = "2026-11-21") =>
    contactPersonsOf(id, parties, { asOf }).map((party) => party.id);

  const parties = Object.freeze([
    organisation({ relations: [{ type: "contact-person-of", partyId: "o1" }] }),
    related("b"),
    related("past", { validTo: "2026-11-21" }),
    related("other", { partyId: "o2" }),
    related("employee", { type: "employed-by" }),
    related("a", { validFrom: "2026-11-21" }),
  ]);

  it("finds persons whose relation holds on the date, in the order of the input", () => {
    expect(contactsOf("o1")).toEqual(["b", "a"]);
    expect(contactsOf("o1", "2026-11-20")).toEqual(["b", "past"]);
    expect(contactsOf("o2")).toEqual(["other"]);
    expect(contactsOf("o3")).toEqual([]);
  });

  it("refuses a date that is none, and what is no party", () => {
    expect(() => contactPersonsOf("o1", [], { asOf: "today" })).toThrow(refusal("INVALID_DATE", ["asOf"]));
    expect(() => contactPersonsOf("o1", [person(), null as never], { asOf: "2026-11-21" })).toThrow(
      refusal("INVALID_RECORD", ["parties", 1]),
    );
  });
});
