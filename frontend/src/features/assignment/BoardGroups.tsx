import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '@/shared/format';
import { Icon } from '@/shared/ui/icons';
import { TrainerMark } from '@/shared/ui/TrainerMark';
import { useHref } from '@/shared/url';
import { LoadBar } from './LoadBar';
import { type BoardLine, type BoardTrainer, byTrainer } from './moves';

export interface BoardGroupsProps {
  trainers: readonly BoardTrainer[];
  lines: readonly BoardLine[];
  /** Code of the one trainer looked at, or `none` for those without one. */
  selected: string | undefined;
  mayMove: boolean;
  /** What is said below a line. */
  detail?: (line: BoardLine) => ReactNode;
  /** Buttons beside a line. */
  tools?: (line: BoardLine) => ReactNode;
  onMove: (line: BoardLine) => void;
  onHold: (line: BoardLine | null) => void;
}

/** Every local government, under its trainer; those without one come first. */
export const BoardGroups = memo(function BoardGroups(props: BoardGroupsProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const { trainers, lines, selected } = props;
  const groups = byTrainer(trainers, lines);
  const nobody = groups.get(null) ?? [];
  const shown = trainers.filter(
    (x) => (selected === undefined || selected === x.code) && (groups.get(x.code)?.length ?? 0) > 0,
  );
  const nobodyShown = nobody.length > 0 && (selected === undefined || selected === 'none');
  if (shown.length === 0 && !nobodyShown) {
    return <p className="mk-muted">{t('board.nothing')}</p>;
  }
  return (
    <div className="mk-groups">
      {nobodyShown && (
        <section className="mk-card mk-group-nobody" aria-labelledby="group-nobody">
          <h3 id="group-nobody" className="mk-inline">
            <TrainerMark mark={undefined} />
            {t('board.nobodyTitle', { n: f.n(nobody.length) })}
          </h3>
          <Lines {...props} lines={nobody} />
        </section>
      )}
      {shown.map((trainer) => (
        <section
          key={trainer.code}
          className="mk-card mk-boardgroup"
          data-trainer={trainer.code}
          aria-labelledby={`group-${trainer.code}`}
        >
          <div className="mk-grouphead">
            <h3 id={`group-${trainer.code}`} className="mk-inline">
              <TrainerMark mark={trainer.mark} />
              {trainer.id ? (
                <Link className="mk-link" to={href(`/trainers/${trainer.id}`)}>
                  {trainer.name}
                </Link>
              ) : (
                t('board.supposed', { name: trainer.name })
              )}
            </h3>
            <LoadBar count={trainer.count} capacity={trainer.capacity} color={trainer.mark.color} />
            <span className="mk-small mk-muted">
              {t('board.load', { need: f.n(trainer.need), km: f.km(trainer.km) })}
            </span>
          </div>
          <Lines {...props} lines={groups.get(trainer.code) ?? []} />
        </section>
      ))}
    </div>
  );
});

function Lines({ lines, mayMove, detail, tools, onMove, onHold }: BoardGroupsProps) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <ul className="mk-lines">
      {lines.map((line) => (
        <li
          key={line.code}
          data-code={line.code}
          draggable={mayMove || undefined}
          onDragStart={(e) => {
            e.dataTransfer.effectAllowed = 'move';
            e.dataTransfer.setData('text/plain', line.code);
            onHold(line);
          }}
          onDragEnd={() => onHold(null)}
        >
          <div className="mk-lineplace">
            <Link lang="th" draggable={false} to={href(`/local-governments/${line.code}`)}>
              {line.name}
            </Link>
            <span className="mk-small mk-muted">
              {line.district} · {t('board.need', { need: f.n(line.need) })}
              {line.km !== null && ` · ${t('board.away', { km: f.km(line.km) })}`}
            </span>
          </div>
          {(mayMove || tools) && (
            <div className="mk-linetools mk-noprint">
              {tools?.(line)}
              {mayMove && (
                <button type="button" className="mk-plain" data-move onClick={() => onMove(line)}>
                  <Icon name="swap" size={16} />
                  {t(line.trainer === null ? 'board.give' : 'board.move')}
                  <span className="visually-hidden"> {line.name}</span>
                </button>
              )}
            </div>
          )}
          {detail && <div className="mk-linewhy">{detail(line)}</div>}
        </li>
      ))}
    </ul>
  );
}
