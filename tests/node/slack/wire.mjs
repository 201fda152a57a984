// Talks with the test that started this script: a line of JSON out for each thing that happened, a word in for each order.
import { createInterface } from 'node:readline';

/** What the test said of where the loopback Slack is and what to do. */
export const options = JSON.parse(process.argv[2]);

const orders = new Map();
const given = new Map();

/** Tells the test that something happened. */
export function tell(what, more = {}) {
  process.stdout.write(`${JSON.stringify({ what, ...more })}\n`);
}

/** Waits until the test has said a word. */
export function order(word) {
  if (given.get(word) > 0) {
    given.set(word, given.get(word) - 1);
    return Promise.resolve();
  }

  return new Promise((resolve) => orders.set(word, [...(orders.get(word) ?? []), resolve]));
}

createInterface({ input: process.stdin })
  .on('line', (word) => {
    const waiting = orders.get(word)?.shift();
    if (waiting) {
      waiting();
    } else {
      given.set(word, (given.get(word) ?? 0) + 1);
    }
  })
  .on('close', () => process.exit(0)); // the test is over

process.on('unhandledRejection', (wrong) => {
  tell('failed', { error: String(wrong?.stack ?? wrong) });
});
