// What the app of the tests shows.
export const answerBlocks = (text) => [
  { type: 'section', text: { type: 'mrkdwn', text } },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'more', value: '42', text: { type: 'plain_text', text: 'More' } },
      {
        type: 'static_select',
        action_id: 'year',
        placeholder: { type: 'plain_text', text: 'Year' },
        options: ['2021', '2024'].map((year) => ({ text: { type: 'plain_text', text: year }, value: year })),
      },
    ],
  },
  {
    type: 'context_actions',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: 'helped',
        positive_button: { text: { type: 'plain_text', text: 'Yes' }, value: 'good' },
        negative_button: { text: { type: 'plain_text', text: 'No' }, value: 'bad' },
      },
    ],
  },
];

export const form = (metadata) => ({
  type: 'modal',
  callback_id: 'claim',
  private_metadata: metadata,
  title: { type: 'plain_text', text: 'Check' },
  submit: { type: 'plain_text', text: 'Go' },
  blocks: [
    {
      type: 'input',
      block_id: 'what',
      label: { type: 'plain_text', text: 'Claim' },
      element: { type: 'plain_text_input', action_id: 'text' },
    },
  ],
});

export const verdict = (text) => ({
  type: 'modal',
  title: { type: 'plain_text', text: 'Verdict' },
  blocks: [{ type: 'section', text: { type: 'plain_text', text } }],
});

export const home = {
  type: 'home',
  blocks: [{ type: 'header', text: { type: 'plain_text', text: 'What I can do' } }],
};
