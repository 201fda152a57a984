// Has commands, and answers whatever is done with them.
import {
  ActionRowBuilder, ApplicationCommandType, ButtonBuilder, ButtonStyle, ModalBuilder, SlashCommandBuilder, StringSelectMenuBuilder, TextInputBuilder, TextInputStyle,
} from 'discord.js';
import { attempt, hear, login, makeClient, say } from './bot.mjs';

const client = makeClient();

const ask = new SlashCommandBuilder().setName('ask').setNameLocalizations({ de: 'frage' }).setDescription('Asks')
  .addStringOption((option) => option.setName('question').setDescription('What').setRequired(true).setAutocomplete(true));
const form = new SlashCommandBuilder().setName('form').setDescription('Shows a form');
const late = new SlashCommandBuilder().setName('late').setDescription('Waits for the test');

const buttons = new ActionRowBuilder().addComponents(
  new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
  new ButtonBuilder().setLabel('Source').setStyle(ButtonStyle.Link).setURL('https://axis.example'));
const choice = new ActionRowBuilder().addComponents(
  new StringSelectMenuBuilder().setCustomId('year').addOptions({ label: '2021', value: '2021' }, { label: '2022', value: '2022' }));
const modal = new ModalBuilder().setCustomId('claim').setTitle('A claim').addComponents(
  new ActionRowBuilder().addComponents(new TextInputBuilder().setCustomId('text').setLabel('Claim').setStyle(TextInputStyle.Paragraph)));

const answer = async (interaction) => {
  await interaction.deferReply();
  await interaction.editReply({ content: `You asked: ${interaction.options.getString('question')}`, components: [buttons, choice] });
  await interaction.followUp({ content: 'Sources', ephemeral: true });
};

const answerLate = async (interaction) => {
  say('waiting');
  await hear();
  await attempt('reply', () => interaction.reply('late'));
  await attempt('again', () => interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, { auth: false, body: { type: 5 } }));
  await hear();
  await attempt('edit', () => interaction.editReply('later'));
};

client.on('interactionCreate', async (interaction) => {
  if (interaction.isAutocomplete()) {
    await attempt('autocomplete', () => interaction.respond([{ name: `${interaction.options.getFocused()}?`, value: 'x' }]));
  } else if (interaction.isChatInputCommand()) {
    const act = { ask: answer, form: (shown) => shown.showModal(modal), late: answerLate }[interaction.commandName];
    await attempt(interaction.commandName, () => act(interaction));
  } else if (interaction.isMessageContextMenuCommand()) {
    await attempt('check', () => interaction.reply(`Checked: ${interaction.targetMessage.content}`));
  } else if (interaction.isButton()) {
    await attempt('button', () => interaction.update({ content: 'More', components: [] }));
  } else if (interaction.isStringSelectMenu()) {
    await attempt('select', async () => (await interaction.reply({ content: interaction.values.join(), withResponse: true })).resource.message.id);
  } else if (interaction.isModalSubmit()) {
    await attempt('modal', () => interaction.reply(`Claimed: ${interaction.fields.getTextInputValue('text')}`));
  }
});

client.once('clientReady', () => attempt('commands', async () => {
  const set = await client.application.commands.set([ask, form, late, { name: 'Check this', type: ApplicationCommandType.Message }]);
  return set.size;
}));

await login(client);
