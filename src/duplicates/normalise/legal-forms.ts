/*! Legal forms from opensanctions/rigour, (c) 2023 OpenSanctions Datenbanken GmbH, MIT License */
/*
 * Derived from `org_types.yml` of https://github.com/opensanctions/rigour: forms and spellings were chosen, written without blanks
 * and completed for Germany, Austria and Switzerland. That file comes with this notice:
 *
 * MIT License
 *
 * Copyright (c) 2023 OpenSanctions Datenbanken GmbH
 *
 * Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files
 * (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge,
 * publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do
 * so, subject to the following conditions:
 *
 * The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
 *
 * THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF
 * MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE
 * FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN
 * CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
 */

/** What words in legal forms are abbreviated to before a form is looked up. */
export const LEGAL_WORDS =
  "aktien=a aktienges=ag aktiengesellschaft=ag auf=a beschr=b beschraenkter=b beschrankter=b besch=b berufshaftung=b buergerlichen=b " +
  "company=co corporation=corp eingetr=e eingetragene=e eingetragener=e eingetragenes=e gem=g gemeinnuetzige=g gesellsch=ges " +
  "gesellschaft=ges haftung=h haftungsbeschr=hb haftungsbeschraenkt=hb haftungsbeschrankt=hb handelsgesellschaft=hg incorporated=inc " +
  "kauffrau=kfr kaufmann=kfm kommanditges=kg kommanditgesellschaft=kg limited=ltd mit=m oeffentlichen=oe offene=o " +
  "partnerschaftsgesellschaft=partg private=pvt proprietary=pty rechts=r registrierte=reg unternehmerges=ug unternehmergesellschaft=ug " +
  "verein=v";

/**
 * Legal forms, one a line: how the form is usually written, with `@` for blanks, then its other spellings, folded, abbreviated by
 * {@link LEGAL_WORDS} and without blanks; its own spelling is one of them. An exclamation mark says that the form cannot be anything
 * else, so that it counts in the middle of a name as well.
 */
export const LEGAL_FORMS = `
!GmbH mbh gmbhs gesmbh
!gGmbH ggesmbh
!UG ughb
!gUG gughb
!AG ages
!gAG
!KG
!KGaA
!OHG
!GbR gesbr gesdesbr gesnbr bgbges bgbgesellschaft
!eGbR egesbr egesdesbr
!e.K. ekfm ekfr ekffr
Kfm. kfr
!e.U. eunternehmen einzelunternehmen
!PartG
!PartG@mbB partmbb mbb partnerschaftmbb
!e.V.
!eG egen egenossenschaft reggenmbh regenmbh reggenossenschaftmbh egmbh
!VVaG versicherungsvereinag agegenseitigkeit
!AöR anstaltdesoer anstaltoer
!KdöR koer koerperschaftdesoer koerperschaftoer
Stiftung rechtsfaehigestiftung gstiftung
Genossenschaft
OG oges
OEG
KEG
FlexCo flexkapg flexiblekapitalges flexiblekapitalgesellschaft
Kollektivgesellschaft klg
Einzelfirma
SE societaseuropaea europaeischeges europaeischeag
SCE societascooperativaeuropaea
EWIV eeig
Ltd. ltdco coltd
!Pty@Ltd
!Pte@Ltd
!Pvt@Ltd
PLC publicltdco
LLC ltdliabilityco
LLP ltdliabilitypartnership
LP ltdpartnership
!Inc.
Corp.
SA societeanonyme sociedadanonima societaanonima
!SARL societearesponsabilitelimitee
SAS societeparactionssimplifiee
SASU
EURL
SNC
SCS
SCA
SCI
!Sagl
!SRL societaaresponsabilitalimitata srls
SpA societaperazioni
SL sociedadlimitada
SLU
SAU
!SA@de@CV
Lda. limitada
!B.V. beslotenvennootschap
N.V. naamlozevennootschap
VOF
CV
BVBA sprl
AB aktiebolag
AS aktieselskab aksjeselskap
ASA
ApS anpartsselskab
Oy osakeyhtioe oyab
Oyj
!Sp.@z@o.o. spzoospk
Sp.@j.
Sp.@k.
!s.r.o. spolsro
Kft.
Zrt.
Nyrt.
Bt.
!d.o.o.
d.d.
OOD
EOOD
OÜ ou
UAB
SIA
OOO
!Ltd.@Şti.
KK
!Sdn@Bhd
`;
