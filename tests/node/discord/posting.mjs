// Posts so many messages to a channel over REST, all at once or one after another.
import { REST, Routes } from 'discord.js';
import { api, attempt, say, token } from './bot.mjs';

const [channel, count, way] = process.argv.slice(2);
const rest = new REST({ api, version: '10' }).setToken(token);
const post = (i) => attempt(`post ${i}`, () => rest.post(Routes.channelMessages(channel), { body: { content: `message ${i}` } }).then(() => ''));
const numbers = [...Array(Number(count)).keys()];

rest.on('rateLimited', (info) => say('limited', info.scope, info.global));
if (way === 'together') {
  await Promise.all(numbers.map(post));
} else {
  for (const i of numbers) {
    await post(i);
  }
}

say('end');
process.exit(0);
