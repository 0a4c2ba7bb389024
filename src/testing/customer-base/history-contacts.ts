import type { FactChannel } from "../../records/fact/index.js";
import type { ContactKind } from "./history-facts.js";

/** What a contact on each channel is like. */
export const CONTACT_STYLES: Readonly<Record<FactChannel, Omit<ContactKind, "channel" | "perYear">>> = {
  telephone: { type: "call", inboundShare: 0.6, meanSeconds: 240 },
  fax: { type: "fax", inboundShare: 0.5 },
  email: { type: "email", inboundShare: 0.4 },
  sms: { type: "sms", inboundShare: 0.1 },
  chat: { type: "chat", inboundShare: 1, meanSeconds: 420 },
  messenger: { type: "message", inboundShare: 0.8 },
  web: { type: "web-visit", inboundShare: 1 },
  social: { type: "post", inboundShare: 1 },
  letter: { type: "letter", inboundShare: 0.2 },
  visit: { type: "visit", inboundShare: 0, meanSeconds: 3600 },
  "on-site": { type: "shop-visit", inboundShare: 1 },
};
