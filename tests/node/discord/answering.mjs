// Answers mentions in a thread with a picture, and private messages by a reply.
import { AttachmentBuilder } from 'discord.js';
import { attempt, login, makeClient, say } from './bot.mjs';

const client = makeClient();

client.on('messageCreate', async (message) => {
  if (message.author.bot) {
    return;
  }

  say('heard', JSON.stringify(message.content));
  if (!message.inGuild()) {
    await attempt('reply', () => message.reply('privately'));
  } else if (message.mentions.has(client.user)) {
    await attempt('typing', () => message.channel.sendTyping());
    await attempt('thread', async () => {
      const thread = await message.startThread({ name: 'An answer', autoArchiveDuration: 1440 });
      await thread.send({
        content: `<@${message.author.id}> @everyone see the chart`,
        files: [new AttachmentBuilder(Buffer.from([1, 2, 3]), { name: 'chart.png', description: 'A chart' })],
        allowedMentions: { parse: [] },
      });
    });
  }
});

client.on('messageUpdate', (_, message) => say('edited', JSON.stringify(message.content)));
client.on('messageDelete', (message) => say('deleted', message.id));

await login(client);
