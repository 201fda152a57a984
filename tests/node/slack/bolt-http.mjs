// An app of @slack/bolt that Slack tells things by HTTP.
import bolt from '@slack/bolt';
import { handle } from './handlers.mjs';
import { options, tell } from './wire.mjs';

const app = new bolt.App({
  token: options.botToken,
  signingSecret: options.signingSecret,
  logLevel: bolt.LogLevel.ERROR,
  clientOptions: { slackApiUrl: options.api },
});
handle(app);
const server = await app.start({ port: 0, host: '127.0.0.1' });
tell('ready', { port: server.address().port });
