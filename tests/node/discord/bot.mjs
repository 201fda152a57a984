// What all scripts share: a client of discord.js that is sent to the loopback, and lines to and from the test.
import { createInterface } from 'node:readline';
import { Client, GatewayIntentBits, Partials } from 'discord.js';

export const api = process.env.LOOPBACK_API;
export const token = process.env.LOOPBACK_TOKEN;

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]();

/** Tells the test something. */
export const say = (...words) => process.stdout.write(`${words.join(' ')}\n`);

/** Waits until the test says something. */
export const hear = async () => (await lines.next()).value;

/** A client that asks for what AxisBot asks for. */
export const makeClient = (more = []) => new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages, ...more],
  partials: [Partials.Channel],
  rest: { api, version: '10' },
});

/** Logs in, and ends in order when the test closes its lines. */
export const login = async (client) => {
  client.on('error', (error) => say('error', error.message));
  client.on('shardDisconnect', (event) => say('disconnected', event.code));
  client.once('clientReady', () => say('ready', client.user.username, client.guilds.cache.map((guild) => guild.name).join(',')));
  try {
    await client.login(token);
  } catch (error) {
    say('refused', error.code ?? error.name, error.message);
    process.exit(0);
  }
};

/** Runs something, and tells how it failed where it does. */
export const attempt = async (what, act) => {
  try {
    say(what, 'done', await act() ?? '');
  } catch (error) {
    say(what, 'failed', error.code ?? '', error.message.split('\n')[0]);
  }
};
