import type { ComponentChildren, JSX } from "preact";
import type { App } from "../state/app.ts";
import type { Question } from "../state/question.ts";
import { type Complaint, MESSAGE_LIMIT } from "../state/rules.ts";
import { calling } from "./beside.ts";
import { Heading } from "./heading.tsx";
import { AlertIcon } from "./signs.tsx";

interface FormProps {
  app: App;
  question: Question;
}

/** The question, with a name and an address for those who like to give them. */
export function Form({ app, question }: FormProps): JSX.Element {
  const words = app.words.value;
  // What the site has signed is not asked for.
  const known = app.identity?.person.value ?? {};
  const wrong = (field: Complaint["field"]) => {
    const complaint = question.complaint.value;
    return complaint?.field === field ? complaint : undefined;
  };
  return (
    <form class="screen" onSubmit={(event) => submit(event, question)} noValidate>
      <div class="body">
        <Heading app={app}>{words.say("greet.title")}</Heading>
        <ChosenTopic app={app} />
        <Field app={app} id="text" label={words.say("pre.message")} complaint={wrong("text")}>
          <textarea
            id="text"
            rows={4}
            dir={app.draft.value === "" ? undefined : "auto"}
            value={app.draft.value}
            aria-invalid={wrong("text") !== undefined}
            aria-describedby={wrong("text") && "text-wrong"}
            onInput={(event) => app.write(event.currentTarget.value)}
          />
        </Field>
        {(known.name ?? known.email) && (
          <p class="chosen">
            <bdi>{[known.name, known.email].filter(Boolean).join(" · ")}</bdi>
          </p>
        )}
        {known.name === undefined && (
          <Field app={app} id="name" label={words.say("pre.name")} optional>
            <input
              id="name"
              dir={question.name.value === "" ? undefined : "auto"}
              autocomplete="name"
              maxlength={100}
              value={question.name.value}
              onInput={(event) => {
                question.name.value = event.currentTarget.value;
              }}
            />
          </Field>
        )}
        {known.email === undefined && (
          <Field app={app} id="email" label={words.say("pre.email")} optional complaint={wrong("email")}>
            <input
              id="email"
              type="email"
              dir="ltr"
              autocomplete="email"
              maxlength={254}
              value={question.email.value}
              aria-invalid={wrong("email") !== undefined}
              aria-describedby={wrong("email") && "email-wrong"}
              onInput={(event) => {
                question.email.value = event.currentTarget.value;
              }}
            />
          </Field>
        )}
      </div>
      <div class="footer">
        {question.instead && <FullLine app={app} question={question} />}
        <Wrong app={app} id="form" complaint={wrong("form")} />
        <button type="submit" class="button wide" aria-disabled={question.sending.value}>
          {words.say(question.sending.value ? "chat.sending" : question.left ? "off.leave" : "pre.start")}
        </button>
        {question.instead && (
          <button type="button" class="link" onClick={() => void question.tryLine()}>
            {words.say("pre.start")}
          </button>
        )}
        <p class="hint centre">{words.say("pre.privacy")}</p>
      </div>
    </form>
  );
}

async function submit(event: Event & { currentTarget: HTMLFormElement }, question: Question): Promise<void> {
  const form = event.currentTarget;
  event.preventDefault();
  await question.send();
  const field = question.complaint.peek()?.field;
  if (field) form.querySelector<HTMLElement>(`#${field}`)?.focus();
}

/** Why no place is to be had now, and what is offered instead. */
function FullLine({ app, question }: FormProps): JSX.Element | undefined {
  const call = calling();
  return call && <call.Full app={app} instead={question.instead} />;
}

function ChosenTopic({ app }: { app: App }): JSX.Element | null {
  const chosen = app.session.site.value?.topics.find(({ id }) => id === app.topic.value);
  return chosen ? (
    <p class="chosen">
      <bdi>{chosen.name}</bdi>
      <button type="button" class="link" onClick={() => app.stepBack()}>
        {app.words.value.say("pre.change")}
      </button>
    </p>
  ) : null;
}

interface FieldProps {
  app: App;
  id: string;
  label: string;
  optional?: boolean;
  complaint?: Complaint | undefined;
  children: ComponentChildren;
}

function Field({ app, id, label, optional = false, complaint, children }: FieldProps): JSX.Element {
  return (
    <div class="field">
      <label for={id}>
        {label} {optional && <span class="hint">{app.words.value.say("pre.optional")}</span>}
      </label>
      {children}
      <Wrong app={app} id={id} complaint={complaint} />
    </div>
  );
}

function Wrong({ app, id, complaint }: { app: App; id: string; complaint: Complaint | undefined }): JSX.Element | null {
  return complaint ? (
    <p class="wrong" id={`${id}-wrong`}>
      <AlertIcon />
      {app.words.value.say(complaint.key, { n: MESSAGE_LIMIT })}
    </p>
  ) : null;
}
