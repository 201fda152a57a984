// Answers mentions by a reply and a command by a deferred answer, as the guide of discord.js has it.
import { SlashCommandBuilder } from 'discord.js';
import { login, makeClient, say } from './bot.mjs';

const client = makeClient();
const picture = { attachment: Buffer.from('iVBORw0KGgo=', 'base64'), name: 'chart.png', description: 'Two bars' };
const answer = 'In 2022 it was worth $12 billion.';

process.on('unhandledRejection', (error) => say('unhandled', error.code ?? '', error.message.split('\n')[0]));

client.on('messageCreate', async (message) => {
  if (!message.author.bot && message.mentions.has(client.user)) {
    await message.reply({ content: answer, allowedMentions: { parse: [] } });
  }
});

client.on('interactionCreate', async (interaction) => {
  if (interaction.isChatInputCommand()) {
    await interaction.deferReply();
    await interaction.editReply(interaction.commandName === 'fact' ? { content: answer, files: [picture] } : answer);
  }
});

client.once('clientReady', async () => {
  await client.application.commands.set([
    new SlashCommandBuilder().setName('fact').setDescription('Tells').addStringOption((option) => option.setName('topic').setDescription('What').setRequired(true)),
    new SlashCommandBuilder().setName('ask').setDescription('Asks').addStringOption((option) => option.setName('question').setDescription('What').setRequired(true)),
  ]);
  say('registered');
});

await login(client);
