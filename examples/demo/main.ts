import { runDemo } from "./run-demo.js";

const { stdout, stderr } = process;

process.exitCode = await runDemo(process.argv.slice(2), {
  print: (text) => void stdout.write(`${text}\n`),
  complain: (text) => void stderr.write(`${text}\n`),
  progress(text) {
    // A terminal overwrites the line; a log file gets one after the other.
    if (stderr.isTTY) stderr.write(`\r\u001b[K${text ?? ""}`);
    else if (text !== undefined) stderr.write(`${text}\n`);
  },
});
