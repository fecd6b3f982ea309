import { Button, Checkbox, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { post } from '@/api/client';
import type { Issue } from '@/api/types';
import { dropDraft, keepDraft } from '@/shared/form/draft';
import { useDraftForm } from '@/shared/form/useDraftForm';
import { useFormat } from '@/shared/format';
import { Dialog } from '@/shared/ui/Dialog';
import { toastDone } from '@/shared/ui/feedback';
import { Refused, useSendEach } from '@/shared/useSendEach';
import { addWords } from '../addWords';
import { Offered } from '../Offered';
import { answerDraft, begunWith } from './answerDraft';
import { EscalationNote } from './EscalationNote';

/** One answer for the same problem of several provinces: each issue gets it by itself, and what failed is told. */
export function AnswerAllDialog({ issues, onClose }: { issues: readonly Issue[]; onClose: () => void }) {
  const { t } = useTranslation();
  const f = useFormat();
  const [of, setOf] = useState(() => begunWith(issues));
  const draft = answerDraft(of);
  const { form } = useDraftForm({ text: '' }, null, { draft });
  const { sendEach, at } = useSendEach();
  const [chosen, setChosen] = useState<readonly string[]>(issues.map((one) => one.id));
  const [failed, setFailed] = useState<{ name: string; why: string }[]>([]);
  // what fails is told here: it stays open as long as they are sent
  const close = () => {
    if (at === undefined) onClose();
  };
  const nameOf = (one: Issue) => one.localGovernment?.name ?? one.province.name;
  const to = issues.filter((one) => chosen.includes(one.id));
  const text = form.values.text.trim();
  const answer = async () => {
    setFailed([]);
    await sendEach(
      to,
      (one) => post('/api/v1/issues/{id}/answer', { params: { path: { id: one.id } }, body: { text } }),
      {
        done: (outcome) => {
          if (outcome.done.length > 0)
            toastDone(t('issueEscalated.answered', { n: f.n(outcome.done.length) }));
          if (outcome.failed.length === 0) {
            dropDraft(draft);
            onClose();
            return;
          }
          // what is through isn't sent again, nor offered here when it is opened anew: the words go with one that is left
          const left = outcome.failed[0]?.item.id ?? of;
          dropDraft(draft);
          keepDraft(answerDraft(left), { values: form.getValues(), base: null });
          setOf(left);
          setChosen(outcome.failed.map(({ item }) => item.id));
          setFailed(outcome.failed.map(({ item, why }) => ({ name: nameOf(item), why })));
        },
      },
    );
  };
  return (
    <Dialog
      title={t('issueEscalated.answerAllTitle', { n: f.n(issues.length) })}
      size="xl"
      closeOnClickOutside={false}
      onClose={close}
    >
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void answer();
        }}
      >
        <Stack gap="sm">
          <p className="mk-muted" style={{ margin: 0 }}>
            {t('issueEscalated.answerAllLead')}
          </p>
          <Checkbox.Group
            label={t('issueEscalated.whichOnes')}
            error={to.length === 0 ? t('issueEscalated.noneChosen') : undefined}
            value={[...chosen]}
            onChange={setChosen}
          >
            <ul className="mk-plainlist" style={{ marginTop: 6 }}>
              {issues.map((one) => (
                <li key={one.id}>
                  <Checkbox value={one.id} label={`${one.title} · ${nameOf(one)} · ${one.province.name}`} />
                  <EscalationNote id={one.id} />
                </li>
              ))}
            </ul>
          </Checkbox.Group>
          <Textarea
            autosize
            minRows={6}
            required
            data-autofocus
            label={t('issueAct.text')}
            {...form.getInputProps('text')}
          />
          {issues[0] && (
            <Offered
              issue={issues[0]}
              onTake={(one) => form.setFieldValue('text', addWords(form.getValues().text, one.text))}
            />
          )}
          <Refused title={t('issueEscalated.failed', { n: f.n(failed.length) })} of={failed} />
          <Group justify="flex-end">
            {at !== undefined && (
              <span role="status" className="mk-muted">
                {t('issueEscalated.answering', { at: f.n(at + 1), n: f.n(to.length) })}
              </span>
            )}
            <Button variant="default" disabled={at !== undefined} onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={at !== undefined} disabled={to.length === 0 || text === ''}>
              {t('issueEscalated.answerAll', { n: f.n(to.length) })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
