// Reads stories, a JSON string a line, and makes a pass over them for each line of standard input: "warm" or "pass".
import { readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import nlp from "compromise";

const stories = readFileSync(process.argv[2], "utf8").split("\n").filter(Boolean).map((line) => JSON.parse(line));

const pass = (some) => {
  let quotations = 0, people = 0, places = 0;
  const start = process.hrtime.bigint();
  for (const story of some) {
    const doc = nlp(story);
    quotations += doc.quotations().length;
    people += doc.people().length;
    places += doc.places().length;
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return `${seconds}\t${quotations} quotations, ${people} people, ${places} places`;
};

const warm = () => {
  const start = Date.now();
  for (let at = 0; Date.now() - start < 4000; at = (at + 1) % stories.length) {
    pass([stories[at]]);
  }
  return "warm";
};

for await (const line of createInterface({ input: process.stdin })) {
  console.log(line === "warm" ? warm() : pass(stories));
}
