// An app of @slack/bolt on Socket Mode.
import bolt from '@slack/bolt';
import { handle } from './handlers.mjs';
import { options, tell } from './wire.mjs';

const app = new bolt.App({
  token: options.botToken,
  appToken: options.appToken,
  socketMode: true,
  logLevel: bolt.LogLevel.ERROR,
  clientOptions: { slackApiUrl: options.api },
});
handle(app);
await app.start();
tell('ready');
