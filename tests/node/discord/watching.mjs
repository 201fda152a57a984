// Tells what happens to its connection, and repeats what it hears.
import { GatewayIntentBits } from 'discord.js';
import { login, makeClient, say } from './bot.mjs';

const client = makeClient(process.argv[2] === 'content' ? [GatewayIntentBits.MessageContent] : []);

client.on('shardResume', (_, replayed) => say('resumed', replayed));
client.on('shardReconnecting', () => say('reconnecting'));
client.on('messageCreate', (message) => say('heard', JSON.stringify(message.content)));
client.ws.on('RESUMED', () => say('RESUMED'));

await login(client);
