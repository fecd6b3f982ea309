import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { Plan, Trainer } from '@/api/types';
import { useFormat } from '@/shared/format';
import { usePlan } from '@/shared/plan/usePlan';
import { useMe, useProvinceName } from '@/shared/session';
import { Bones, Failed } from '@/shared/ui/feedback';
import { Icon } from '@/shared/ui/icons';
import { PrintButton } from '@/shared/ui/PrintButton';
import { useTitle } from '@/shared/ui/useTitle';
import { useHref } from '@/shared/url';
import './annex.css';
import { byTrainer } from '../moves';
import { useTrainersOf } from '../useTrainersOf';
import { planLine, planMarks, planTrainers } from './coveragePlanOnBoard';
import { coveragePlanOf } from './coveragePlanQuery';

/** The division as it is annexed to the minutes of the meeting that agreed it: A4, with room to sign. */
export default function CoveragePlanAnnexPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const { of, error, retry } = usePlan(coveragePlanOf(id));
  useTitle(t('annex.title'));
  if (error) return <Failed error={error} retry={retry} />;
  if (!of) return <Bones lines={12} />;
  return (
    <>
      <div className="mk-annexbar mk-noprint">
        <Button
          component={Link}
          to={href(`/plans/${id}`)}
          variant="default"
          leftSection={<Icon name="left" size={16} />}
        >
          {t('annex.back')}
        </Button>
        <PrintButton variant="filled" />
      </div>
      <Annex plan={of.plan} />
    </>
  );
}

function Annex({ plan }: { plan: Plan }) {
  const me = useMe();
  const register = useTrainersOf(plan.provinceCode, me.today);
  // What is printed has the numbers of the board from the first moment.
  if (register.isPending) return <Bones lines={12} />;
  return <Sheets plan={plan} register={register.data?.items} />;
}

function Sheets({ plan, register }: { plan: Plan; register: readonly Trainer[] | undefined }) {
  const { t } = useTranslation();
  const f = useFormat();
  const nameOf = useProvinceName();
  const trainers = planTrainers(plan, planMarks([plan], register), register);
  const groups = byTrainer(trainers, plan.lines.map(planLine));
  const nobody = groups.get(null) ?? [];
  return (
    <article className="mk-annex">
      <header>
        <p className="mk-annexmark">{t('annex.attachment')}</p>
        <h1>{t('annex.title')}</h1>
        <p>{t('annex.province', { name: nameOf(plan.provinceCode, plan.provinceName) })}</p>
        <p>
          {plan.agreed
            ? `${t('annex.agreed', { date: f.dateLong(plan.agreed.on) })}${
                plan.agreed.place ? ` ${t('plan.agreedAt', { place: plan.agreed.place })}` : ''
              }`
            : t('annex.notAgreed')}
        </p>
        <p>{t('annex.from', { date: f.dateLong(plan.from) })}</p>
      </header>
      {plan.agreed?.note && <p className="mk-annexnote">{plan.agreed.note}</p>}
      <p>
        {t('annex.summary', {
          places: f.n(plan.lines.length),
          trainers: f.n(trainers.filter((x) => x.count > 0).length),
          uncovered: f.n(nobody.length),
        })}
      </p>
      <table>
        <caption>{t('annex.overview')}</caption>
        <thead>
          <tr>
            <th data-num>{t('annex.number')}</th>
            <th>{t('coverage.trainer')}</th>
            <th data-num>{t('move.count')}</th>
            <th data-num>{t('move.need')}</th>
            <th data-num>{t('move.km')}</th>
          </tr>
        </thead>
        <tbody>
          {trainers.map((trainer) => (
            <tr key={trainer.code}>
              <td data-num>{f.digits(trainer.mark.label)}</td>
              <td>{trainer.name}</td>
              <td data-num>{f.n(trainer.count)}</td>
              <td data-num>{f.n(trainer.need)}</td>
              <td data-num>{f.km(trainer.km)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td />
            <td>{t('plan.total')}</td>
            <td data-num>{f.n(trainers.reduce((n, x) => n + x.count, 0))}</td>
            <td data-num>{f.n(trainers.reduce((n, x) => n + x.need, 0))}</td>
            <td data-num>{f.km(trainers.reduce((n, x) => n + x.km, 0))}</td>
          </tr>
        </tfoot>
      </table>
      {trainers
        .filter((x) => (groups.get(x.code)?.length ?? 0) > 0)
        .map((trainer) => (
          <table key={trainer.code}>
            <caption>
              {t('annex.trainer', { number: f.digits(trainer.mark.label), name: trainer.name })}
            </caption>
            <Rows lines={groups.get(trainer.code) ?? []} />
          </table>
        ))}
      {nobody.length > 0 && (
        <table>
          <caption>{t('annex.nobody')}</caption>
          <Rows lines={nobody} />
        </table>
      )}
      <footer className="mk-signatures">
        {(['chair', 'secretary'] as const).map((who) => (
          <div key={who}>
            <p>{t('annex.sign')} ........................................................</p>
            <p>( ............................................................ )</p>
            <p>{t(`annexWho.${who}`)}</p>
            <p>{t('annex.day')} ........../............................/..............</p>
          </div>
        ))}
      </footer>
    </article>
  );
}

function Rows({ lines }: { lines: ReturnType<typeof planLine>[] }) {
  const { t } = useTranslation();
  const f = useFormat();
  return (
    <>
      <thead>
        <tr>
          <th data-num>{t('annex.number')}</th>
          <th>{t('annex.place')}</th>
          <th>{t('place.district')}</th>
          <th data-num>{t('coverage.need')}</th>
          <th data-num>{t('coverage.km')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, i) => (
          <tr key={line.code}>
            <td data-num>{f.n(i + 1)}</td>
            <td lang="th">{line.name}</td>
            <td lang="th">{line.district}</td>
            <td data-num>{f.n(line.need)}</td>
            <td data-num>{line.km === null ? '–' : f.km(line.km)}</td>
          </tr>
        ))}
      </tbody>
    </>
  );
}
