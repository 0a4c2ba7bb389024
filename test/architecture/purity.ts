import { isBuiltin } from "node:module";
import ts from "typescript";
import { importsOf } from "./imports.js";
import { createChecker, type Rule, type SourceFile, walk } from "./source-file.js";

/** Names that a runtime gives and the language does not. */
const NODE_NAMES = /^(process|Buffer|require|module|global|globalThis|setImmediate|__dirname|__filename)$/;
const WEB_NAMES =
  /^(window|self|document|navigator|console|crypto|performance|fetch|(local|session)Storage|setTimeout|setInterval|queueMicrotask)$/;

const LOCAL_TIME =
  /^(getTimezoneOffset|to(Date|Time)String|[gs]et(Year|FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/;

const belowAdapters = (files: readonly SourceFile[]) => files.filter(({ file }) => !file.startsWith("adapters/"));

/** No module of Node outside the adapters. */
export const coreKnowsNoNode: Rule = (files) =>
  belowAdapters(files)
    .flatMap(importsOf)
    .filter(({ specifier }) => isBuiltin(specifier))
    .map(({ place, specifier }) => `${place} imports ${specifier}`);

/** The one file that waits for the event loop: what long work is driven by. It does not read the time. */
const DRIVER = "shared/work/run.ts";

/** Time, randomness, zone and language are arguments: the core asks neither the clock nor the machine. */
export const coreAsksNobody: Rule = (files) => {
  const { checker, treeOf } = createChecker(files);
  return belowAdapters(files).flatMap(({ file }) => {
    const tree = treeOf(file);
    if (tree === undefined) return [];
    return [...walk(tree)].flatMap((node) => {
      const complaint = complain(node, checker);
      if (complaint === undefined || (file === DRIVER && node.getText() === "setTimeout")) return [];
      const line = tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      return [`${file}:${line} ${complaint}: ${node.getText().split("\n", 1)}`];
    });
  });
};

function complain(node: ts.Node, checker: ts.TypeChecker): string | undefined {
  if (ts.isIdentifier(node)) return complainAboutName(node, checker);
  if (ts.isPropertyAccessExpression(node)) return complainAboutMember(node);
  if (ts.isNewExpression(node) || ts.isCallExpression(node)) return complainAboutCall(node);
  return undefined;
}

function complainAboutName(name: ts.Identifier, checker: ts.TypeChecker): string | undefined {
  if (!NODE_NAMES.test(name.text) && !WEB_NAMES.test(name.text)) return undefined;
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent) && parent.name === name) return undefined;
  // A name that the file gives itself, such as a parameter `process`, has a declaration.
  const declarations = checker.getSymbolAtLocation(name)?.declarations ?? [];
  return declarations.length === 0 ? "asks the runtime" : undefined;
}

function complainAboutMember({ expression, name }: ts.PropertyAccessExpression): string | undefined {
  const member = `${expression.getText()}.${name.text}`;
  if (member === "Date.now") return "reads the clock";
  if (member === "Math.random") return "draws a random number";
  return LOCAL_TIME.test(name.text) ? "asks for machine-local time" : undefined;
}

function complainAboutCall(node: ts.NewExpression | ts.CallExpression): string | undefined {
  const { expression } = node;
  const values = node.arguments ?? [];
  const callee = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

  if (expression.getText() === "Date") {
    if (values.length === 0 || ts.isCallExpression(node)) return "reads the clock";
    return values.length > 1 ? "makes machine-local time" : undefined;
  }
  if (/^(DateTimeFormat|toLocale(Date|Time)String)$/.test(callee)) {
    return values.length > 1 && values.slice(1).every(mayNameZone) ? undefined : "takes the machine's language or zone";
  }
  const takesLocale = /^toLocale\w+$/.test(callee) || /^Intl\.\w+$/.test(expression.getText());
  const needed = callee === "localeCompare" ? 2 : takesLocale ? 1 : 0;
  return values.length < needed ? "takes the machine's language" : undefined;
}

function mayNameZone(options: ts.Expression): boolean {
  return !ts.isObjectLiteralExpression(options) || /\btimeZone\b|\.\.\./.test(options.getText());
}
