import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/shared/format';
import { Dialog } from '@/shared/ui/Dialog';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { Warning } from '@/shared/ui/Warning';
import './board.css';
import { type BoardLine, type BoardTrainer, choices, effects } from './moves';

/**
 * Gives a local government another trainer: by keys alone, by touch, or after a drag that has already chosen. What it
 * does to load and distance is shown before anything happens.
 */
export function MoveDialog({
  line,
  trainers,
  chosen,
  title,
  submit,
  note,
  extra,
  busy,
  onClose,
  onConfirm,
}: {
  line: BoardLine;
  trainers: readonly BoardTrainer[];
  /** Code of the trainer that it was pulled onto. */
  chosen?: string | null;
  title: string;
  submit: string;
  /** Something that has to be known first. */
  note?: ReactNode;
  /** Further fields. */
  extra?: ReactNode;
  busy: boolean;
  onClose: () => void;
  onConfirm: (trainer: BoardTrainer) => void;
}) {
  const { t } = useTranslation();
  const f = useFormat();
  const group = useId();
  const all = choices(trainers, line);
  const [code, setCode] = useState<string | null>(chosen ?? null);
  const choice = all.find((c) => c.trainer.code === code && c.obstacle === null);
  const free = all.filter((c) => c.obstacle === null);
  const first = (free.find((c) => c.trainer.code === chosen) ?? free[0])?.trainer.code;
  const effect = choice ? effects(trainers, line, choice.trainer.code) : [];
  return (
    <Dialog onClose={onClose} title={title} size="lg" returnTo={() => moveButton(line.code)}>
      <form
        noValidate
        onSubmit={(e) => {
          e.preventDefault();
          if (choice) onConfirm(choice.trainer);
        }}
      >
        <Stack gap="sm">
          {note}
          <fieldset className="mk-choices">
            <legend>{t('move.who')}</legend>
            <div className="mk-choicelist">
              {all
                .filter((c) => c.obstacle !== 'SAME')
                .map(({ trainer, km, obstacle }) => (
                  <label key={trainer.code} data-off={obstacle !== null || undefined}>
                    <input
                      type="radio"
                      name={group}
                      value={trainer.code}
                      checked={code === trainer.code}
                      disabled={obstacle !== null}
                      data-autofocus={trainer.code === first || undefined}
                      onChange={() => setCode(trainer.code)}
                      ref={chosen === trainer.code ? bringIntoView : undefined}
                    />
                    <TrainerMark mark={trainer.mark} />
                    <span className="mk-trainername">{trainer.name}</span>
                    <span className="mk-small mk-muted">
                      {obstacle ? (
                        t(`obstacle.${obstacle}`)
                      ) : (
                        <>
                          {km !== null && `${t('board.away', { km: f.km(km) })} · `}
                          {t('board.countOf', { n: f.n(trainer.count), of: f.n(trainer.capacity) })}
                        </>
                      )}
                    </span>
                  </label>
                ))}
            </div>
          </fieldset>
          <div aria-live="polite">
            {effect.length > 0 && (
              <table className="mk-table mk-effect">
                <caption className="visually-hidden">{t('move.effect')}</caption>
                <thead>
                  <tr>
                    <th>{t('move.effect')}</th>
                    <th data-num>{t('move.count')}</th>
                    <th data-num>{t('move.need')}</th>
                    <th data-num>{t('move.km')}</th>
                  </tr>
                </thead>
                <tbody>
                  {effect.map(({ trainer, before, after }) => (
                    <tr key={trainer.code}>
                      <td>
                        <span className="mk-inline">
                          <TrainerMark mark={trainer.mark} /> {trainer.name}
                        </span>
                      </td>
                      <td data-num>
                        <Change before={f.n(before.count)} after={f.n(after.count)} />
                      </td>
                      <td data-num>
                        <Change before={f.n(before.need)} after={f.n(after.need)} />
                      </td>
                      <td data-num>
                        <Change before={f.km(before.km)} after={f.km(after.km)} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )}
          </div>
          {free.length === 0 && <Warning>{t('move.nobodyFree')}</Warning>}
          {extra}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose} data-autofocus={free.length === 0 || undefined}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={!choice}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The button that moves a line, wherever the line stands now; else that of another line, else the page. */
const moveButton = (code: string) =>
  document.querySelector<HTMLElement>(`[data-code="${code}"] [data-move]`) ??
  document.querySelector<HTMLElement>('[data-move]') ??
  document.querySelector<HTMLElement>('#main');

/** The one that was chosen by the drag may stand far down. */
const bringIntoView = (input: HTMLInputElement | null) => input?.scrollIntoView?.({ block: 'center' });

function Change({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation();
  return (
    <span className="mk-nowrap">
      <span className="mk-muted">{before}</span>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> {t('move.becomes')} </span>
      <strong>{after}</strong>
    </span>
  );
}
