// The bare client of @slack/socket-mode, with the patience that the test gives it.
import socketMode from '@slack/socket-mode';
import { options, tell } from './wire.mjs';

const client = new socketMode.SocketModeClient({
  appToken: options.appToken,
  logLevel: 'error',
  clientPingTimeout: options.clientPingTimeout,
  serverPingTimeout: options.serverPingTimeout,
  clientOptions: { slackApiUrl: options.api, retryConfig: { retries: 0 } },
});

client.on('slack_event', async ({ ack, type, body, retry_num: retry }) => {
  tell('event', { type, event: body.event_id ?? '', retry: retry ?? 0 });
  await ack();
});
for (const state of ['connecting', 'connected', 'reconnecting', 'disconnected', 'close', 'error']) {
  client.on(state, (more) => tell(state, { error: state === 'error' ? String(more) : '' }));
}

client.start().catch((wrong) => tell('start failed', { error: wrong.data?.error ?? wrong.code ?? String(wrong) }));
