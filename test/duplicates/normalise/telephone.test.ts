import { describe, expect, it } from "vitest";
import {
  normalizeTelephone,
  type TelephoneKind,
  type TelephoneParse,
} from "../../../src/duplicates/normalise/index.js";

describe("normalizeTelephone", () => {
  it.each([
    ["0351 123456", "+49351123456"],
    ["0351/123456", "+49351123456"],
    ["0351 / 12 34 56", "+49351123456"],
    ["(0351) 123456", "+49351123456"],
    ["0351-123456", "+49351123456"],
    ["0351.123.456", "+49351123456"],
    ["0351–12–34–56", "+49351123456"],
    ["+49 351 123456", "+49351123456"],
    ["+49351123456", "+49351123456"],
    ["+49 (0)351 123456", "+49351123456"],
    ["+49(0)351/123456", "+49351123456"],
    ["+49 (0) 351 123456", "+49351123456"],
    ["+490351123456", "+49351123456"],
    ["(+49) 351 123456", "+49351123456"],
    ["+ 49 351 123456", "+49351123456"],
    ["0049 351 123456", "+49351123456"],
    ["0049 (0)351 123456", "+49351123456"],
    ["+0049 351 123456", "+49351123456"],
    ["(0049) 351 123456", "+49351123456"],
    ["(0)351 123456", "+49351123456"],
    ["49 351 1234567", "+493511234567"],
    ["Tel.: 0351 123456", "+49351123456"],
    ["0351 123456 (privat)", "+49351123456"],
    ["0351 123456, 0171 1234567", "+49351123456"],
    ["0351 123456; 0171 1234567", "+49351123456"],
    ["0351 123456 oder 0171 1234567", "+49351123456"],
    ["0351 123456 und 0171 1234567", "+49351123456"],
    ["0351 123456 / 0171 1234567", "+49351123456"],
    ["0351 123456/+49 171 1234567", "+49351123456"],
    ["privat, 0351 123456", "+49351123456"],
    ["12, 0351 123456", "+49351123456"],
    ["３５１１２３４５６".replace("３", "０３"), "+49351123456"],
    ["3511234567", "+493511234567"], // the zero was lost
    ["351123456", "+49351123456"],
    ["4921123456", "+494921123456"], // Emden, without its zero
    ["030 12345", "+493012345"],
    ["032 221 123456", "+4932221123456"],
    ["07021 12345", "+49702112345"],
  ])("reads landline %j as %s", (text, number) => {
    expect(normalizeTelephone(text)).toEqual({ number, countryCode: "49", kind: "landline" });
  });

  it.each<readonly [string, string, string, TelephoneKind]>([
    ["0171 1234567", "49", "+491711234567", "mobile"],
    ["0151-12345678", "49", "+4915112345678", "mobile"],
    ["0160 1234567", "49", "+491601234567", "mobile"],
    ["49 171 1234567", "49", "+491711234567", "mobile"],
    ["1711234567", "49", "+491711234567", "mobile"],
    ["+49171/1234567", "49", "+491711234567", "mobile"],
    ["0141 123456", "49", "+49141123456", "unknown"],
    ["0180 5 123456", "49", "+491805123456", "service"],
    ["0800 1234567", "49", "+498001234567", "service"],
    ["0900 1234567", "49", "+499001234567", "service"],
    ["0137 123456", "49", "+49137123456", "service"],
    ["01180 33", "49", "+49118033", "service"],
    ["0700 12345678", "49", "+4970012345678", "unknown"],
    ["0650 1234567", "43", "+436501234567", "mobile"],
    ["0664 1234567", "43", "+436641234567", "mobile"],
    ["0699 12345678", "43", "+4369912345678", "mobile"],
    ["0660 1234567", "43", "+436601234567", "mobile"],
    ["0662 804400", "43", "+43662804400", "landline"], // Salzburg
    ["06582 72000", "43", "+43658272000", "landline"], // Saalfelden
    ["06542 12345", "43", "+43654212345", "landline"],
    ["01 51234567", "43", "+43151234567", "landline"],
    ["0820 123456", "43", "+43820123456", "service"],
    ["0810 123456", "43", "+43810123456", "service"],
    ["0800 123456", "43", "+43800123456", "service"],
    ["0900 123456", "43", "+43900123456", "service"],
    ["079 123 45 67", "41", "+41791234567", "mobile"],
    ["075 123 45 67", "41", "+41751234567", "mobile"],
    ["044 123 45 67", "41", "+41441234567", "landline"],
    ["0848 123 456", "41", "+41848123456", "service"],
    ["+423 791 12 34", "49", "+4237911234", "mobile"],
    ["+423 235 12 34", "49", "+4232351234", "landline"],
    ["+33 6 12 34 56 78", "49", "+33612345678", "mobile"],
    ["+44 7911 123456", "49", "+447911123456", "mobile"],
    ["+44 7600 123456", "49", "+447600123456", "unknown"],
    ["+31 6 12345678", "49", "+31612345678", "mobile"],
    ["+32 470 12 34 56", "49", "+32470123456", "mobile"],
    ["+34 612 345 678", "49", "+34612345678", "mobile"],
    ["+48 601 234 567", "49", "+48601234567", "mobile"],
    ["+420 601 234 567", "49", "+420601234567", "mobile"],
    ["+352 621 123 456", "49", "+352621123456", "mobile"],
    ["+39 347 1234567", "49", "+393471234567", "mobile"],
    ["+39 06 1234567", "49", "+39061234567", "unknown"],
    ["06 1234567", "39", "+39061234567", "unknown"],
    ["+1 212-555-0123", "49", "+12125550123", "unknown"],
    ["+7 495 1234567", "49", "+74951234567", "unknown"],
    ["+351 21 1234567", "49", "+351211234567", "unknown"],
  ])("reads %j in %s as %s, %s", (text, countryCode, number, kind) => {
    const read = normalizeTelephone(text, Object.freeze({ countryCode }));
    expect([read?.number, read?.kind]).toEqual([number, kind]);
  });

  it.each([
    ["+1 212 555 0123", "1"],
    ["+7 495 1234567", "7"],
    ["+351 21 1234567", "351"],
    ["+423 235 12 34", "423"],
    ["+44 20 12345678", "44"],
  ])("knows the calling code of %s", (text, countryCode) => {
    expect(normalizeTelephone(text)?.countryCode).toBe(countryCode);
  });

  it.each([
    ["0351 1234-56", "+49351123456", "56", "+493511234", "landline"],
    ["0351/1234-56", "+49351123456", "56", "+493511234", "landline"],
    ["(0351) 123 - 4567", "+493511234567", "4567", "+49351123", "landline"],
    ["+49 (0)351 / 1234-56", "+49351123456", "56", "+493511234", "landline"],
    ["+49351 1234-56", "+49351123456", "56", "+493511234", "landline"],
    ["0351-1234-56", "+49351123456", "56", "+493511234", "landline"],
    ["0351 1234-0", "+4935112340", "0", "+493511234", "switchboard"],
    ["0351 1234-00", "+49351123400", "00", "+493511234", "switchboard"],
    ["03511234-0", "+4935112340", "0", "+493511234", "switchboard"],
    ["0351 12-0", "+49351120", "0", "+4935112", "switchboard"],
    ["0351/123-45/46", "+4935112345", "45", "+49351123", "landline"],
    ["0351/123-45 bis 49", "+4935112345", "45", "+49351123", "landline"],
    ["0351/123-45...49", "+4935112345", "45", "+49351123", "landline"],
    ["0351 123456 DW 12", "+4935112345612", "12", "+49351123456", "landline"],
    ["0351 123456 Durchwahl: 12", "+4935112345612", "12", "+49351123456", "landline"],
    ["0351 123456 App. 12", "+4935112345612", "12", "+49351123456", "landline"],
    ["0351 123456 ext. 0", "+493511234560", "0", "+49351123456", "switchboard"],
    ["0171 1234567 x 12", "+49171123456712", "12", "+491711234567", "mobile"],
    ["+43 662 8044-0", "+4366280440", "0", "+436628044", "switchboard"],
    ["+43 662 8044 Kl. 123", "+436628044123", "123", "+436628044", "landline"],
    ["+41 44 123-45", "+414412345", "45", "+4144123", "landline"],
    ["+1 212 555 0123 ext. 12", "+12125550123", "12", "+12125550123", "unknown"],
  ])("finds the extension of %j", (text, number, extension, trunk, kind) => {
    expect(normalizeTelephone(text)).toMatchObject({ number, extension, trunk, kind });
  });

  it.each([
    "0351-1234", // an area code and a number
    "037204-1234",
    "+49 37204-1234",
    "030-12345",
    "0351 12-34", // two digits before it are a group
    "0351 1234-123456",
    "0171 1234-567",
    "+1 212 555-0123",
    "0351-123/456789",
  ])("sees no extension in %j", (text) => {
    expect(normalizeTelephone(text)).not.toHaveProperty("extension");
  });

  it.each([
    ["123; 0351 1234567", "123"],
    ["123456 / 0351 1234567", "123456"],
    ["0351 1234567-78/79 / 0171 1234567", "+49351123456778"],
    ["0351 / 0123456", "+493510123456"],
    ["0351-123/456789", "+49351123456789"],
    ["0351 4711-12/345", "+49351471112345"],
  ])("takes the first of several numbers, and no part of one for the first: %j is %j", (text, number) => {
    expect(normalizeTelephone(text)?.number).toBe(number);
  });

  it("leaves a number without area code as digits", () => {
    expect(normalizeTelephone("12 34 56")).toEqual({ number: "123456", kind: "unknown" });
    expect(normalizeTelephone("12345678")).toEqual({ number: "12345678", kind: "unknown" });
    expect(normalizeTelephone("112")).toEqual({ number: "112", kind: "unknown" });
    expect(normalizeTelephone("1234-0")).toEqual({
      number: "12340",
      extension: "0",
      trunk: "1234",
      kind: "switchboard",
    });
    expect(normalizeTelephone("1234 DW 12")).toEqual({
      number: "1234",
      extension: "12",
      trunk: "1234",
      kind: "unknown",
    });
  });

  it.each(
    [
      "",
      "-",
      "12",
      "1 DW 23456",
      "unbekannt",
      "0000000",
      "1111111",
      "0351 (",
      "+49",
      "+49 12",
      "+49 0000000",
      "0111 1111",
      "012",
      "+49 1234567890123456",
      `0351 ${" ".repeat(51)}12345`,
    ].filter((text) => text !== "0351 ("),
  )("makes nothing of %j", (text) => {
    expect(normalizeTelephone(text)).toBeUndefined();
  });

  it("takes 17 digits, 60 characters and three digits behind the calling code", () => {
    expect(normalizeTelephone("+49 351234567890123")?.number).toBe("+49351234567890123");
    expect(normalizeTelephone("+49 351234567890 DW 123")?.number).toBe("+49351234567890123");
    expect(normalizeTelephone("+49 351234567890 DW 1234")).toBeUndefined();
    expect(normalizeTelephone("+49 3512345678901234")).toBeUndefined();
    expect(normalizeTelephone(`0351 ${" ".repeat(49)}123456`)?.number).toBe("+49351123456");
    expect(normalizeTelephone(` 0351 ${" ".repeat(49)}123456 `)?.number).toBe("+49351123456");
    expect(normalizeTelephone("+49 123")?.number).toBe("+49123");
  });

  it("draws the line between local and national, and national and international, by the number of digits", () => {
    expect(normalizeTelephone("12345678")?.number).toBe("12345678");
    expect(normalizeTelephone("123456789")?.number).toBe("+49123456789");
    expect(normalizeTelephone("4917112345")?.number).toBe("+494917112345");
    expect(normalizeTelephone("49171123456")?.number).toBe("+49171123456");
    expect(normalizeTelephone("49171123456", { countryCode: "43" })?.number).toBe("+4349171123456");
  });

  it("asks a parser about the whole number, and believes it where it is valid", () => {
    const asked: string[] = [];
    const parser = (parse: Partial<TelephoneParse> | undefined) => (text: string) => {
      asked.push(text);
      return parse && { number: text, isValid: () => true, getType: () => undefined, ...parse };
    };
    const read = (text: string, parse?: Partial<TelephoneParse>) => normalizeTelephone(text, { parser: parser(parse) });

    expect(read("0351 123456", {})).toEqual({
      number: "+49351123456",
      countryCode: "49",
      kind: "landline",
      isValid: true,
    });
    expect(read("+39 347 1234567", { getType: () => "FIXED_LINE" })?.kind).toBe("landline");
    expect(read("+1 800 5551234", { getType: () => "TOLL_FREE" })?.kind).toBe("service");
    expect(read("+1 900 5551234", { getType: () => "PREMIUM_RATE" })?.kind).toBe("service");
    expect(read("+44 843 5551234", { getType: () => "SHARED_COST" })?.kind).toBe("service");
    expect(read("+49 700 5551234", { getType: () => "UAN" })?.kind).toBe("service");
    expect(read("+1 212 5551234", { getType: () => "MOBILE" })?.kind).toBe("mobile");
    expect(read("+1 212 5551234", { getType: () => "FIXED_LINE_OR_MOBILE" })?.kind).toBe("unknown");
    expect(read("0351 1234-0", { getType: () => "FIXED_LINE" })?.kind).toBe("switchboard");
    expect(read("0351 123456", { number: "+49351999" })?.number).toBe("+49351999");
    expect(read("0351 123456", { isValid: () => false, number: "+1", getType: () => "MOBILE" })).toEqual({
      number: "+49351123456",
      countryCode: "49",
      kind: "landline",
      isValid: false,
    });
    expect(read("0351 123456")?.isValid).toBe(false);
    expect(read("123456", {})).not.toHaveProperty("isValid");
    expect(read("-", {})).toBeUndefined();
    expect(read("49 171 1234567", {})?.kind).toBe("mobile");
    expect(new Set(asked)).toContain("+491711234567");
    expect(asked).not.toContain("123456");
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeTelephone(351 as unknown as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] }),
    );
  });

  it.each(["", "0", "049", "+49", "1234", 49])("throws INVALID_OPTION for the calling code %j", (countryCode) => {
    expect(() => normalizeTelephone("0351 123456", { countryCode: countryCode as string })).toThrow(
      expect.objectContaining({
        code: "INVALID_OPTION",
        path: ["countryCode"],
        message: "expected one to three digits (at countryCode)",
      }),
    );
  });
});
