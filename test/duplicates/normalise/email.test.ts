import { describe, expect, it } from "vitest";
import { readEmailKey } from "../../../src/duplicates/normalise/email.js";
import { normalizeEmail } from "../../../src/duplicates/normalise/index.js";

describe("normalizeEmail", () => {
  it.each([
    ["Max.Mueller@Firma.de", "max.mueller", "firma.de"],
    ["  max@firma.de ", "max", "firma.de"],
    ["<max@firma.de>", "max", "firma.de"],
    ["Max Müller <max@firma.de>", "max", "firma.de"],
    ['"Müller, Max" max@firma.de', undefined, undefined],
    ["mailto:max@firma.de", "max", "firma.de"],
    ["mailto:max@firma.de?subject=Hallo", "max", "firma.de"],
    ["E-Mail: max@firma.de", "max", "firma.de"],
    ["max(at)firma.de", "max", "firma.de"],
    ["max [at] firma [dot] de", "max", "firma.de"],
    ["max {ät} firma(punkt)de", "max", "firma.de"],
    ["max@firma.de; anna@firma.de", "max", "firma.de"],
    ["unbekannt, anna@firma.de", "anna", "firma.de"],
    ["max@firma.de / anna@firma.de", "max", "firma.de"],
    ["max@firma.de.", "max", "firma.de"],
    ["max@mail.firma.co.at", "max", "mail.firma.co.at"],
    ["müller@firma.de", "müller", "firma.de"],
    ["max@müller.de", "max", "xn--mller-kva.de"],
    ["max@MÜLLER.DE", "max", "xn--mller-kva.de"],
    ["max@mu\u0308ller.de", "max", "xn--mller-kva.de"],
    ["max@xn--mller-kva.de", "max", "xn--mller-kva.de"],
    ["ｍａｘ@firma.de", "max", "firma.de"],
    ["a_b-c.d+e'f@firma.de", "a_b-c.d+e'f", "firma.de"],
    ["max@a.museum", "max", "a.museum"],
    ["max@firma", undefined, undefined],
    ["max@firma.d", undefined, undefined],
    ["max@-firma.de", undefined, undefined],
    ["max@firma-.de", undefined, undefined],
    ["max@fir ma.de", undefined, undefined],
    ["max@firma..de", undefined, undefined],
    ["max@fir_ma.de", undefined, undefined],
    ["max@mü:ller.de", undefined, undefined],
    ["max@1.2.3.4", undefined, undefined],
    ["max@ä\ud800.de", undefined, undefined],
    ["max mueller@firma.de", undefined, undefined],
    ["max@maier@firma.de", undefined, undefined],
    ["@firma.de", undefined, undefined],
    ["max", undefined, undefined],
    ["max@", undefined, undefined],
    ["", undefined, undefined],
  ])("reads %j", (text, local, domain) => {
    const read = normalizeEmail(text);
    expect([read?.local, read?.domain]).toEqual([local, domain]);
  });

  it.each([
    ["max.mueller@gmail.com", "maxmueller@gmail.com"],
    ["Max.Mueller@googlemail.com", "maxmueller@gmail.com"],
    ["m.a.x+shop+x@gmail.com", "max@gmail.com"],
    ["+tag@gmail.com", "+tag@gmail.com"],
    ["+a+b@gmail.com", "+a+b@gmail.com"],
    ["...@gmail.com", "...@gmail.com"],
    ["max.mueller+shop@firma.de", "max.mueller+shop@firma.de"],
    ["max.m+shop@outlook.de", "max.m@outlook.de"],
    ["max.m+shop@hotmail.co.uk", "max.m@hotmail.co.uk"],
    ["max+x@live.com", "max@live.com"],
    ["max-shop@yahoo.de", "max@yahoo.de"],
    ["max+shop@yahoo.de", "max+shop@yahoo.de"],
    ["max-shop@yahoo.co.uk", "max@yahoo.co.uk"],
    ["max-shop@yahoo.firma.de", "max-shop@yahoo.firma.de"],
    ["max@me.com", "max@icloud.com"],
    ["max+x@mac.com", "max@icloud.com"],
    ["max+x@icloud.com", "max@icloud.com"],
    ["m.a_x-y+z@protonmail.com", "maxy@proton.me"],
    ["max@pm.me", "max@proton.me"],
    ["max@protonmail.ch", "max@proton.me"],
    ["m.ax@proton.me", "max@proton.me"],
    ["max+x@posteo.de", "max@posteo.de"],
    ["max+x@mailbox.org", "max@mailbox.org"],
    ["max+x@fastmail.com", "max@fastmail.com"],
    ["max.m@gmx.de", "max.m@gmx.de"],
    ["max.m@gmx.net", "max.m@gmx.net"],
    ["max-m+x@web.de", "max-m+x@web.de"],
    ["info@müller.de", "info@xn--mller-kva.de"],
  ])("knows the mailbox of %s as %s", (text, key) => {
    expect(normalizeEmail(text)?.key).toBe(key);
  });

  it.each([
    "info@firma.de",
    "INFO@firma.de",
    "info2@firma.de",
    "info-berlin@firma.de",
    "info.berlin@firma.de",
    "info_berlin@firma.de",
    "info+x@firma.de",
    "kontakt@firma.de",
    "buchhaltung@firma.de",
    "büro@firma.de",
    "buero@firma.de",
    "no-reply@firma.de",
    "noreply@firma.de",
    "do_not_reply@firma.de",
    "geschäftsführung@firma.de",
    "it@firma.de",
    "hr@firma.de",
    "info@gmx.de",
    "2info@firma.de",
  ])("sees a task in %s", (text) => {
    expect(normalizeEmail(text)?.isRoleAddress).toBe(true);
  });

  it.each([
    "max@firma.de",
    "informatik@firma.de",
    "max.info@firma.de",
    "it.maier@firma.de",
    "hr.maier@firma.de",
    "m.service@firma.de",
    "007@firma.de",
    "_@firma.de",
  ])("sees a person in %s", (text) => {
    expect(normalizeEmail(text)?.isRoleAddress).toBe(false);
  });

  it.each([
    ["gmail.com", true],
    ["googlemail.com", true],
    ["gmx.de", true],
    ["gmx.at", true],
    ["web.de", true],
    ["t-online.de", true],
    ["freenet.de", true],
    ["yahoo.co.uk", true],
    ["yahoo.com.br", true],
    ["outlook.com", true],
    ["icloud.com", true],
    ["bluewin.ch", true],
    ["aon.at", true],
    ["mail.ru", true],
    ["yandex.ru", true],
    ["firma.de", false],
    ["gmx.firma.de", false],
    ["mail.web.de", false],
    ["notgmx.de", false],
    ["live.kaufhaus", false],
    ["web.com", false],
  ])("knows whether anybody can have an address at %s", (domain, isFreeMail) => {
    expect(normalizeEmail(`max@${domain}`)?.isFreeMail).toBe(isFreeMail);
  });

  it("answers all parts", () => {
    expect(normalizeEmail("Max.M+x@GMail.com")).toEqual({
      local: "max.m+x",
      domain: "gmail.com",
      key: "maxm@gmail.com",
      isRoleAddress: false,
      isFreeMail: true,
    });
  });

  it("takes up to 400 characters", () => {
    const text = (length: number) => `${"x".repeat(length - 12)} <m@firma.de>`.slice(-length);
    expect(normalizeEmail(text(400))?.key).toBe("m@firma.de");
    expect(normalizeEmail(` ${text(400)} `)?.key).toBe("m@firma.de");
    expect(normalizeEmail(text(401))).toBeUndefined();
  });

  it("throws INVALID_TEXT for what is no text", () => {
    expect(() => normalizeEmail(null as unknown as string)).toThrow(
      expect.objectContaining({ code: "INVALID_TEXT", path: ["text"] }),
    );
  });
});

describe("readEmailKey", () => {
  it.each(["Max.Mueller+shop@GoogleMail.com", "info@müller.de", "<anna@example.org>", "nobody", "", "a@b@c.de"])(
    "is the key of normalizeEmail: %s",
    (text) => {
      expect(readEmailKey(text)).toBe(normalizeEmail(text)?.key);
    },
  );
});
