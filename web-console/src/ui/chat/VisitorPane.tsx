import { webAddress } from "@ringback/web-protocol";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { visitorOf } from "../../state/chat.ts";
import { headStartWords } from "../../state/headStart.ts";
import { splitLane } from "../../state/queue.ts";
import type { ChatRow } from "../../state/rows.ts";
import { languageName, waited } from "../../state/text.ts";
import { useApp } from "../app.ts";
import { ClockIcon, CloseIcon, GlobeIcon, HashIcon, MailIcon, PageIcon, PersonIcon, TickIcon } from "../icons.tsx";
import { topicName } from "../names.ts";
import { clockTime } from "../times.ts";
import { WhyButton } from "../why/WhyDialog.tsx";

/** What is known about the visitor; a drawer on narrower screens. */
export function VisitorPane() {
  const { console, layout } = useApp();
  const open = layout.visitorOpen.value;
  const row = console.rows.value.find((one) => one.id === console.store.selected.value);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open || layout.wide.peek()) return;
    const from = document.activeElement;
    close.current?.focus();
    return () => from instanceof HTMLElement && from.focus();
  }, [open]);
  if (!row || !open) return null;
  return (
    <aside class="pane visitor-pane" aria-label="Visitor">
      <header class="visitor-head">
        <h2>Visitor</h2>
        <button
          ref={close}
          class="icon-button visitor-close"
          type="button"
          aria-label="Close the visitor panel"
          onClick={layout.toggleVisitor}
        >
          <CloseIcon />
        </button>
      </header>
      <VisitorFacts row={row} />
    </aside>
  );
}

function VisitorFacts({ row }: { row: ChatRow }) {
  const { console } = useApp();
  const { chat, thread } = row;
  const visitor = thread ? visitorOf(thread) : {};
  const { verified } = visitor;
  const email = verified?.email ?? visitor.email;
  const { department } = splitLane(chat.lane);
  const startedAt = thread?.facts.startedAt;
  return (
    <>
      <p class="visitor-name">
        <bdi>{verified?.name ?? visitor.name ?? chat.name ?? "No name given"}</bdi>
        {(verified?.name ?? visitor.name) !== undefined && <Proof verified={verified?.name !== undefined} />}
      </p>
      <dl class="facts">
        {email !== undefined && (
          <Fact icon={<MailIcon />} name="Email">
            <bdi>{email}</bdi>
            <Proof verified={verified?.email !== undefined} />
          </Fact>
        )}
        {verified?.plan !== undefined && (
          <Fact icon={<PersonIcon />} name="Plan">
            <bdi>{verified.plan}</bdi>
            <Proof verified />
          </Fact>
        )}
        {verified && (
          <Fact icon={<PersonIcon />} name="Customer">
            <bdi class="reference">{verified.subject}</bdi>
          </Fact>
        )}
        <Fact icon={<GlobeIcon />} name="Language">
          {languageName(chat.language)}
        </Fact>
        {visitor.page && (
          <Fact icon={<PageIcon />} name="Page">
            <PageLink page={visitor.page} />
          </Fact>
        )}
        {thread && (
          <Fact icon={<HashIcon />} name="Reference">
            <bdi class="reference">{thread.facts.reference}</bdi>
          </Fact>
        )}
        {startedAt !== undefined && (
          <Fact icon={<ClockIcon />} name="Waited">
            {waited(chat.assignedAt - startedAt)}
          </Fact>
        )}
      </dl>
      <h3>This chat</h3>
      <dl class="facts plain">
        <Fact name="Topic">
          <bdi>{chat.topic ? topicName(console.store.site.value, chat.topic) : "Not chosen"}</bdi>
        </Fact>
        <Fact name="Department">
          <bdi>{topicName(console.store.site.value, department)}</bdi>
        </Fact>
        {startedAt !== undefined && <Fact name="Asked at">{clockTime(startedAt)}</Fact>}
        <Fact name="With you since">{clockTime(chat.assignedAt)}</Fact>
        {chat.headStart && <Fact name="In the line">{headStartWords(chat.headStart)}</Fact>}
      </dl>
      <WhyButton conversation={chat.conversation} />
    </>
  );
}

/** Whether the site's own server signed what stands before it, or anybody may have typed it. */
function Proof({ verified }: { verified: boolean }) {
  return verified ? (
    <span class="proof verified">
      <TickIcon />
      verified
    </span>
  ) : (
    <span class="proof">not verified</span>
  );
}

function Fact({ icon, name, children }: { icon?: ComponentChildren; name: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        {icon}
        {name}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function PageLink({ page }: { page: { url: string; title: string } }) {
  const href = webAddress(page.url);
  const words = page.title || page.url;
  if (!href) return <bdi>{words}</bdi>;
  return (
    <a href={href} target="_blank" rel="noopener noreferrer nofollow" title={href}>
      <bdi>{words}</bdi>
      <span class="hidden"> (opens a new tab)</span>
    </a>
  );
}
