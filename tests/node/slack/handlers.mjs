// The app of the tests: it answers whatever comes, and tells the test of it.
import { answerBlocks, form, home, verdict } from './forms.mjs';
import { order, tell } from './wire.mjs';

const picture = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/** Lets an app of bolt do all that the tests ask for. */
export function handle(app) {
  app.event('app_mention', async ({ event, say, client, context }) => {
    tell('mention', { text: event.text, ts: event.ts, retry: context.retryNum ?? 0, reason: context.retryReason ?? '' });
    const thread = { channel: event.channel, thread_ts: event.thread_ts ?? event.ts };
    if (event.text.includes('slowly')) {
      await order('go on');
    }

    if (event.text.includes('stream')) {
      await stream(client, thread, context.teamId, event.user, event.text.includes('pause'));
    } else if (event.text.includes('picture')) {
      await upload(client, thread);
    } else {
      await say({ text: `${event.text.replace(/<@[^>]+>/, 'you')} <!channel>`, blocks: answerBlocks('an answer'), thread_ts: thread.thread_ts });
    }

    tell('answered', { ts: event.ts });
  });

  app.message(async ({ message, say, client, context }) => {
    tell('message', { text: message.text, subtype: message.subtype ?? '', channelType: message.channel_type });
    if (message.text?.includes('stream')) {
      const thread = { channel: message.channel, thread_ts: message.thread_ts ?? message.ts };
      await stream(client, thread, context.teamId, message.user, false);
    } else {
      await say(`heard ${message.text}`);
    }
  });

  app.command('/axis', async ({ command, ack, respond, client }) => {
    tell('command', { text: command.text });
    if (command.text === 'form') {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: form('by command') });
    } else if (command.text === 'help fact') {
      await ack();
      await respond('what is known of facts');
    } else if (command.text.includes('&lt;')) {
      await ack();
      await respond(`there is no ${command.text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')}`);
    } else {
      await ack({ text: `called with ${command.text}` });
      await respond({ text: 'and more for all', response_type: 'in_channel' });
    }
  });

  app.action('more', async ({ action, ack, respond }) => {
    await ack();
    tell('pressed', { value: action.value });
    await respond({ text: `pressed ${action.value}`, replace_original: true });
  });

  app.action('year', async ({ action, ack }) => {
    await ack();
    tell('chosen', { value: action.selected_option.value });
  });

  app.action('helped', async ({ action, ack }) => {
    await ack();
    tell('rated', { value: action.value });
  });

  app.shortcut('check_claim', async ({ shortcut, ack, client }) => {
    await ack();
    tell('shortcut', { text: shortcut.message.text });
    await client.views.open({ trigger_id: shortcut.trigger_id, view: form(shortcut.message.ts) });
  });

  app.view('claim', async ({ view, ack }) => {
    const text = view.state.values.what.text.value;
    tell('submitted', { text, metadata: view.private_metadata });
    await ack(reply(text));
  });

  app.event('app_home_opened', async ({ event, client }) => {
    tell('home', { tab: event.tab });
    await client.views.publish({ user_id: event.user, view: home });
  });

  app.event('agent_session_stopped', async ({ event }) => {
    tell('stopped', { streams: event.streaming_message_ts });
  });
}

function reply(text) {
  switch (text) {
    case 'short':
      return { response_action: 'errors', errors: { what: 'Say more.' } };
    case 'update':
      return { response_action: 'update', view: verdict('contradicted') };
    default:
      return undefined;
  }
}

async function stream(client, thread, team, user, pauses) {
  const streamer = client.chatStream({ ...thread, recipient_team_id: team, recipient_user_id: user });
  try {
    for (let i = 0; i < 40; i += 1) {
      await streamer.append({ markdown_text: `piece ${i} of it. ` });
      if (pauses && i === 20) {
        tell('paused', { ts: streamer.ts });
        await order('resume');
      }
    }

    await streamer.stop({ blocks: answerBlocks('the end') });
  } catch (wrong) {
    tell('stream failed', { ts: streamer.ts, error: wrong.data?.error });
  }
}

async function upload(client, thread) {
  await client.filesUploadV2({
    channel_id: thread.channel,
    thread_ts: thread.thread_ts,
    file: picture,
    filename: 'chart.png',
    title: 'Trade',
    alt_text: 'a line that rises',
    initial_comment: 'Here it is.',
  });
}
