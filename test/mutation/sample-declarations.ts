import { createHash } from "node:crypto";
import ts from "typescript";
import { listFiles, readText } from "../files.js";

/** Which declarations of a room to change, as ranges of lines: the same ones on every machine, whatever else the room holds. */
export function sampleDeclarations(room: string, share: number): string[] {
  return listFiles(`src/${room}`, ".ts")
    .filter((path) => !/(^|\/)(index|labels)\.ts$/.test(path))
    .flatMap((path) => {
      const file = `src/${room}/${path}`;
      const source = ts.createSourceFile(file, readText(file), ts.ScriptTarget.Latest);
      const line = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
      return source.statements
        .filter((node) => ts.isFunctionDeclaration(node) || ts.isVariableStatement(node) || ts.isClassDeclaration(node))
        .map((node) => ({ node, name: node.getText(source).slice(0, 60) }))
        .filter(({ name }) => draw(`${file} ${name}`) < share)
        .map(({ node }) => `${file}:${line(node.getStart(source))}-${line(node.end)}`);
    });
}

function draw(key: string): number {
  return createHash("sha256").update(key).digest().readUInt32BE(0) / 2 ** 32;
}
