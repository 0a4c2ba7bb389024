/**
 * Money that adds up: an invoice with tax, shared out over three cost centres to the last cent.
 */
import { allocateMoney, formatMoney, money, splitTax, sumMoney } from "clientele/money";

const invoice = splitTax(money("1000.00", "EUR"), { rate: "0.19", amountIs: "gross" });
console.log(`brutto ${formatMoney(invoice.gross, "de")}`);
console.log(`netto  ${formatMoney(invoice.net, "de")}`);
console.log(`USt.   ${formatMoney(invoice.tax, "de")}`);

const shares = allocateMoney(invoice.net, [1, 1, 1]);
console.log(shares.map((share) => share.amount).join(" + "));
console.log(`= ${sumMoney(shares, "EUR").amount}`);
