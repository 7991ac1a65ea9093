import type { JSX } from "preact";
import type { App } from "../state/app.ts";
import { Question } from "../state/question.ts";
import { Form } from "./form.tsx";

const questions = new WeakMap<App, Question>();

/** The form, with what was entered kept while one looks elsewhere. */
export function Asking({ app }: { app: App }): JSX.Element {
  const question = questions.get(app) ?? new Question(app);
  questions.set(app, question);
  return <Form app={app} question={question} />;
}
