/** The look of the page. */
export const STYLE = `
:root { color-scheme: light; --ink: #1b2733; --quiet: #5b6875; --line: #dde3e9; --accent: #1f4e79; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f6f8; color: var(--ink); font: 16px/1.55 system-ui, "Segoe UI", "Liberation Sans", Arial, sans-serif; }
header { background: var(--accent); color: white; padding: 2.4rem max(1.5rem, calc(50% - 32.5rem)) 1.4rem; }
h1 { margin: 0 0 .3rem; font-size: 1.9rem; font-weight: 650; }
header p { margin: 0; opacity: .85; }
nav { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: 1.4rem; }
nav a { color: white; text-decoration: none; border: 1px solid rgb(255 255 255 / .45); border-radius: 99px; padding: .15rem .9rem; font-size: .9rem; }
nav a:hover { background: rgb(255 255 255 / .15); }
main { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem; }
section { background: white; border: 1px solid var(--line); border-radius: 10px; margin: 1.8rem 0; padding: 1.6rem 2rem 2rem; }
h2 { margin: 0 0 .5rem; font-size: 1.35rem; color: var(--accent); }
p { max-width: 46rem; }
.lead { font-size: 1.05rem; color: var(--quiet); margin: 0 0 1.4rem; }
dl { margin: .6rem 0 1.2rem; max-width: 38rem; }
dl div { display: flex; justify-content: space-between; gap: 2rem; padding: .28rem 0; border-bottom: 1px solid var(--line); }
dt { color: var(--quiet); }
dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; text-align: right; }
.table { overflow-x: auto; margin: .6rem 0 1.2rem; }
table { border-collapse: collapse; font-size: .95rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: .4rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top; }
th { color: var(--quiet); font-weight: 500; border-bottom-color: #b8c2cc; vertical-align: bottom; }
.number { text-align: right; white-space: nowrap; }
td:first-child { font-weight: 600; white-space: nowrap; }
th:first-child, td:first-child { padding-left: 0; }
figure { margin: 1.4rem 0; overflow-x: auto; }
.chart { max-width: 100%; height: auto; display: block; }
footer { max-width: 68rem; margin: 0 auto; padding: 0 1.5rem 2.5rem; color: var(--quiet); font-size: .85rem; }
@media print { body { background: white; } section { break-inside: avoid-page; border: 0; padding: 0; } nav { display: none; } }
`;
