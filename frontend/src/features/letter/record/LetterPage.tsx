import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { ifMatch, remove } from '@/api/client';
import { ProblemError } from '@/api/problem';
import type { Letter } from '@/api/types';
import { useFormat } from '@/shared/format';
import { PaperDialog } from '@/shared/paper/PaperDialog';
import { useProvinceName } from '@/shared/session';
import { Chip } from '@/shared/ui/Chip';
import { ConfirmButton } from '@/shared/ui/ConfirmButton';
import { Bones, Empty, Failed, Head, toastDone } from '@/shared/ui/feedback';
import { Icon, type IconName } from '@/shared/ui/icons';
import { useTitle } from '@/shared/ui/useTitle';
import { Warning } from '@/shared/ui/Warning';
import { useHref, useUrlState } from '@/shared/url';
import '../letter.css';
import { letterOf } from '../asked';
import { Holder, LetterChip } from '../LetterChip';
import { homeOf, isOpen, mayDo } from '../letterWords';
import { nextOf } from './nextDay';
import { pathOf } from './ofLetter';
import { History, Route } from './Route';
import { type Asked, useLetterActs } from './useLetterActs';

/** A letter: how far it has come and who has it, what it says, what comes next. */
export default function LetterPage() {
  const { id = '' } = useParams();
  const { t } = useTranslation();
  const href = useHref();
  const letter = useQuery(letterOf(id));
  useTitle(letter.data?.data.title ?? t('nav.letters'));
  if (letter.error instanceof ProblemError && letter.error.status === 404) {
    return (
      <Empty
        icon="mail"
        whole
        title={t('letterView.notFound')}
        text={t('letterView.notFoundText')}
        action={<Link to={href('/letters')}>{t('letterView.toList')}</Link>}
      />
    );
  }
  if (letter.error) return <Failed error={letter.error} retry={() => letter.refetch()} />;
  if (!letter.data) return <Bones lines={12} height={22} />;
  return <Whole key={id} letter={letter.data.data} etag={letter.data.etag} />;
}

const ACT_ICON: Record<Asked, IconName> = {
  PRESENT: 'upload',
  CHECK: 'check',
  RETURN: 'undo',
  SIGN: 'pencil',
  WITHDRAW: 'cross',
  LETTER: 'pencil',
  NUMBER: 'file',
  SEND: 'mail',
  RECEIVE: 'check',
};

/** What may be done, what is next in the usual way first. */
function actsOf(letter: Letter): Asked[] {
  const signing = letter.state === 'CHECKED' || letter.state === 'PRESENTED';
  const usual = signing ? (['CHECK', 'SIGN', 'RETURN'] as const) : (['PRESENT', 'SIGN'] as const);
  const acts: Asked[] = usual.filter((one) => mayDo(letter, one));
  if (mayDo(letter, 'LETTER')) {
    const next = nextOf(letter);
    if (next) acts.push(next);
    if (letter.letterNumber || letter.sentOn) acts.push('LETTER');
  }
  return mayDo(letter, 'WITHDRAW') ? [...acts, 'WITHDRAW'] : acts;
}

function Whole({ letter, etag }: { letter: Letter; etag: string | null }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  const navigate = useNavigate();
  const nameOf = useProvinceName();
  const [url, change] = useUrlState();
  const { act, dialog } = useLetterActs(letter, etag);
  const [paper, setPaper] = useState(url.paper !== undefined);
  const acts = actsOf(letter);
  const kind = t(`letterKind.${letter.kind}`);
  const back = letter.route.findLast(({ step }) => step === 'RETURNED');
  const off = letter.route.findLast(({ step }) => step === 'WITHDRAWN');
  const home = homeOf(letter.kind, letter.subjectId);
  return (
    <div className="mk-grid">
      <Head
        title={<span lang="th">{letter.title}</span>}
        lead={
          <>
            {kind} · {t('home.province', { name: nameOf(letter.province.code, letter.province.name) })}
          </>
        }
      >
        {acts.map((one, i) => (
          <Button
            key={one}
            variant={i === 0 && one !== 'LETTER' && one !== 'WITHDRAW' ? 'filled' : 'default'}
            leftSection={<Icon name={ACT_ICON[one]} size={16} />}
            onClick={() => act(one)}
          >
            {t(`letterDo.${one}`)}
          </Button>
        ))}
        <Button variant="default" leftSection={<Icon name="file" size={16} />} onClick={() => setPaper(true)}>
          {t('letterView.asPaper')}
        </Button>
        {mayDo(letter, 'DELETE') && (
          <ConfirmButton
            icon="trash"
            label={t('letterDo.DELETE')}
            title={t('letterAct.deleteTitle')}
            text={t('letterAct.deleteText')}
            confirm={t('letterDo.DELETE')}
            sends={remove('/api/v1/letters/{id}', { ...pathOf(letter), headers: ifMatch(etag) })}
            done={() => {
              toastDone(t('letterAct.deleted'));
              navigate(href('/letters'), { replace: true });
            }}
          />
        )}
      </Head>
      <div className="mk-inline" style={{ marginTop: -10 }}>
        <LetterChip state={letter.state} />
        {letter.signedWords && (
          <Chip icon="lock" look="nodata" title={t('letterView.frozenHint')}>
            {t('letterView.frozen')}
          </Chip>
        )}
        {letter.holder && (
          <span>
            {t('letterView.holder')} <Holder of={letter.holder} />
          </span>
        )}
      </div>
      {letter.state === 'RETURNED' && back && (
        <Warning icon="undo" title={t('letterView.wasReturned')}>
          <span lang="th" style={{ whiteSpace: 'pre-line' }}>
            {back.note}
          </span>
          <div className="mk-small">
            <span lang="th">{back.by}</span> · {f.date(back.on)} ·{' '}
            <Link to={href(home.words, { province: letter.province.code, ...home.params })}>
              {t('letterView.toWords')}
            </Link>
          </div>
        </Warning>
      )}
      {letter.state === 'WITHDRAWN' && (
        <Warning icon="cross" title={t('letterView.wasWithdrawn')}>
          <span lang="th" style={{ whiteSpace: 'pre-line' }}>
            {off?.note}
          </span>
        </Warning>
      )}
      {letter.kind === 'HUB_INVITATION' && letter.state === 'SENT' && (
        <p className="mk-note">
          <Icon name="hub" size={18} />
          <span>
            {t('letterView.inviteNext')} <Link to={href(home.subject)}>{t('letterView.toHub')}</Link>
          </span>
        </p>
      )}
      <Route letter={letter} />
      <div className="mk-cols">
        <div className="mk-grid">
          <Paper letter={letter} />
          <History letter={letter} />
        </div>
        <About letter={letter} home={home.subject} />
      </div>
      {dialog}
      {paper && (
        <PaperDialog
          title={letter.title}
          paper={{ path: `/letters/${letter.id}/document`, name: fileName(letter) }}
          forms={['pdf', 'docx']}
          onClose={() => {
            setPaper(false);
            if (url.paper !== undefined) change({ paper: null }, { replace: true });
          }}
        />
      )}
    </div>
  );
}

/** As its file is called, in Thai in both languages of the screen. */
const fileName = ({ title, letterNumber }: Letter) =>
  [title, letterNumber?.replaceAll('/', '-')].filter(Boolean).join(' ');

/** What is known of the letter itself. */
function Paper({ letter }: { letter: Letter }) {
  const { t } = useTranslation();
  const f = useFormat();
  const signed = !isOpen(letter);
  return (
    <section className="mk-card" aria-labelledby="paper">
      <h2 id="paper" style={{ marginBottom: 8 }}>
        {t('letterView.paper')}
      </h2>
      <dl className="mk-dl">
        <dt>{t('letterView.addressees')}</dt>
        <dd lang="th">
          {letter.addresseeNames.map((name) => (
            <div key={name}>{name}</div>
          ))}
        </dd>
        {signed && (
          <>
            <Said label={t('signature.letterNumber')} th text={letter.letterNumber} />
            <Said label={t('signature.letterDate')} text={f.date(letter.letterDate)} />
            <Said
              label={t('signature.signedBy')}
              th
              text={
                <>
                  {letter.signedBy}
                  <span className="mk-small mk-muted" style={{ display: 'block' }}>
                    {[letter.position, letter.capacity].filter(Boolean).join(' ')}
                  </span>
                </>
              }
            />
            <Said label={t('letterView.sentOn')} text={f.date(letter.sentOn)} />
            <Said label={t('letterView.receivedOn')} text={f.date(letter.receivedOn)} />
          </>
        )}
      </dl>
    </section>
  );
}

function Said({ label, text, th }: { label: string; text: ReactNode; th?: boolean }) {
  return (
    <>
      <dt>{label}</dt>
      <dd lang={th ? 'th' : undefined}>{text ?? '–'}</dd>
    </>
  );
}

/** What it is about, and whose it is. */
function About({ letter, home }: { letter: Letter; home: string }) {
  const { t } = useTranslation();
  const f = useFormat();
  const href = useHref();
  return (
    <section className="mk-card" aria-labelledby="about">
      <h2 id="about" style={{ marginBottom: 8 }}>
        {t('letterView.about')}
      </h2>
      <dl className="mk-dl">
        <Said label={t('letterView.kind')} text={t(`letterKind.${letter.kind}`)} />
        {letter.localGovernment && (
          <Said
            label={t('letterView.place')}
            text={
              <>
                <Link lang="th" to={href(`/local-governments/${letter.localGovernment.code}`)}>
                  {letter.localGovernment.name}
                </Link>
                {letter.district && (
                  <span className="mk-small mk-muted" lang="th" style={{ display: 'block' }}>
                    {letter.district.name}
                  </span>
                )}
              </>
            }
          />
        )}
        <Said
          label={t('letterView.createdBy')}
          text={
            <>
              <span lang="th">{letter.createdBy}</span>
              <span className="mk-small mk-muted" style={{ display: 'block' }}>
                {f.moment(letter.changedAt)}
              </span>
            </>
          }
        />
      </dl>
      <Button component={Link} to={href(home)} variant="default" size="xs" mt="sm" className="mk-noprint">
        {t(letter.kind === 'HUB_INVITATION' ? 'letterView.toHub' : 'letterView.toVisit')}
      </Button>
    </section>
  );
}
