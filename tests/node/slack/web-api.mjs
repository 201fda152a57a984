// The bare client of @slack/web-api: makes the calls that the test hands it, one after the other, and tells what came back.
import webApi from '@slack/web-api';
import { options, tell } from './wire.mjs';

const client = new webApi.WebClient(options.botToken, {
  slackApiUrl: options.api,
  logLevel: 'error',
  retryConfig: { retries: options.retries ?? 0, minTimeout: 1, maxTimeout: 1 },
});

for (const [method, args] of options.calls) {
  try {
    tell('done', { method, answer: await client.apiCall(method, args) });
  } catch (wrong) {
    tell('refused', { method, error: wrong.data?.error ?? wrong.code, messages: wrong.data?.response_metadata?.messages ?? [] });
  }
}

tell('over');
