import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import { inject } from 'vitest';

type Sent = { readonly messages: readonly { readonly content: string | readonly { readonly text: string }[] }[] };

type Evaluation = {
  readonly rubric: readonly { readonly id: string }[];
  readonly sources: readonly { readonly id: string; readonly text: string }[];
};

type Wish = { readonly count: number; readonly focusAreas: readonly string[] };

/** What its model for speech hears, whatever is said. */
const heard = {
  task: 'transcribe',
  language: 'english',
  duration: 2,
  text: 'I asked them first.',
  words: ['I', 'asked', 'them', 'first.'].map((word, index) => ({ word, start: index / 2, end: index / 2 + 0.4 })),
};

/**
 * The chat completions of Azure OpenAI on this machine. Its model gives the first criterion a 4 and quotes the first source, and abstains from the others.
 * It proposes two questions about the first focus area, and one that must not be asked.
 */
export class Model {
  readonly #server: Server;
  readonly #port: number;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.#port = port;
  }

  static async start(): Promise<Model> {
    const { key, certificate } = inject('certificate');
    const server = createServer({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
      let text = '';
      request.on('data', (piece: Buffer) => {
        text += piece.toString();
      });
      request.on('end', () => {
        const isSpeech = request.url?.includes('/audio/transcriptions') === true;
        response.setHeader('Content-Type', 'application/json').end(JSON.stringify(isSpeech ? heard : answer(JSON.parse(text) as Sent)));
      });
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    return new Model(server, typeof address === 'object' && address !== null ? address.port : 0);
  }

  /** What the system is to be started with, so that it asks this model. */
  get settings(): Readonly<Record<string, string>> {
    return {
      Evaluation__Endpoint: `https://localhost:${this.#port}`,
      Evaluation__Deployment: 'gpt-test',
      Evaluation__SpeechDeployment: 'whisper',
      Evaluation__ApiKey: 'key',
    };
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

function answer({ messages }: Sent): object {
  const content = messages[1]?.content ?? '';
  const input = JSON.parse(typeof content === 'string' ? content : (content[0]?.text ?? '')) as Evaluation | Wish;
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1767225600,
    model: 'gpt-test-2026-01-01',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: JSON.stringify('rubric' in input ? judge(input) : propose(input)), refusal: null },
        finish_reason: 'stop',
        logprobs: null,
      },
    ],
    usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
  };
}

function judge({ rubric, sources: [source] }: Evaluation): object {
  const criteria = rubric.map(({ id }, index) => ({
    criterion: id,
    score: index === 0 ? 4 : null,
    sourceId: index === 0 ? source?.id : null,
    quote: index === 0 ? source?.text : null,
    rationale: index === 0 ? 'It says so.' : 'Nothing is said of it.',
  }));
  return { criteria, summary: 'A good interview.' };
}

function propose({ focusAreas: [about] }: Wish): object {
  const texts = [`What do you know about ${about}?`, `What went wrong with ${about}?`, 'Are you married?'];
  const questions = texts.map((questionText) => ({
    questionText,
    type: 'technical',
    difficulty: 'medium',
    skill: about,
    expectedAnswer: 'An example of their own.',
    timeLimitMinutes: 5,
    hints: [],
    followUpQuestions: [],
    evaluationCriteria: [],
  }));
  return { questions };
}
