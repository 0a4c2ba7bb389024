/**
 * The codes that ISO 4217 lists today, by the number of decimals of their minor unit. Those without one are left out:
 * precious metals, SDR and other units of account, test codes and "no currency".
 *
 * @see List One of the ISO 4217 maintenance agency (SIX), as of September 2026:
 * https://www.six-group.com/en/products-services/financial-information/data-standards.html
 */
export const CURRENT_CURRENCIES: Readonly<Record<number, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2:
    "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF " +
    "CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL " +
    "HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU " +
    "MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR " +
    "SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED " +
    "VES WST XAD XCD XCG YER ZAR ZMW ZWG",
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

/**
 * The codes withdrawn since 1999, which stand in old bookings, by the number of decimals they had. List Three does not
 * tell it: OpenJDK keeps what earlier editions of the standard said.
 *
 * @see List Three of the ISO 4217 maintenance agency, and `CurrencyData.properties` of OpenJDK
 */
export const WITHDRAWN_CURRENCIES: Readonly<Record<number, string>> = {
  0: "ADP BEF BYB BYR ESP GRD ITL LUF MGF PTE ROL TPE TRL",
  2:
    "AFA ANG AON AOR ATS AYM AZM BGL BGN CHC CSD CUC CYP DEM ECS ECV EEK FIM FRF GHC GHP HRK IEP LTL LVL MRO " +
    "MTL MZM NLG RUR SDD SIT SKK SLL SRG STD TJR TMM USS VEB VEF YUM ZMK ZRN ZWD ZWL ZWN ZWR",
};
