import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveBlob } from '../download';
import { Dialog } from '../ui/Dialog';
import { Failed, toastProblem } from '../ui/feedback';
import { Icon } from '../ui/icons';
import type { Params } from '../url';
import './paper.css';
import { readFile } from './readFile';

/** The forms in which a paper can be had. */
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;
export type PaperForm = keyof typeof TYPES;
export const WORD = TYPES.docx;

/** One of several ways in which its document of Word can be had. */
interface Wording {
  label: string;
  params: Params;
}

interface Paper {
  /** Under /api/v1, without its ending. */
  path: string;
  params?: Params;
  /** How its file is called, without its ending. */
  name: string;
}

const fetchPaper = ({ path, params = {} }: Paper, form: PaperForm, signal?: AbortSignal) =>
  readFile(`${path}.${form}`, params, TYPES[form], signal);

/** Takes a paper away in one of its forms. */
export async function savePaper(paper: Paper, form: PaperForm) {
  saveBlob(await fetchPaper(paper, form), `${paper.name}.${form}`);
}

/** The buttons that take it away. */
export function PaperButtons({
  paper,
  forms,
  wordings,
}: {
  paper: Paper;
  forms: readonly PaperForm[];
  wordings?: readonly Wording[];
}) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState<string>();
  const ways = forms.flatMap((form) =>
    form === 'docx' && wordings
      ? wordings.map((way) => ({ form, ...way }))
      : [{ form, label: t(`paperForm.${form}`), params: {} }],
  );
  const take = async ({ form, label, params }: (typeof ways)[number]) => {
    setBusy(label);
    try {
      await savePaper({ ...paper, params: { ...paper.params, ...params } }, form);
    } catch (error) {
      toastProblem(error);
    } finally {
      setBusy(undefined);
    }
  };
  return ways.map((way) => (
    <Button
      key={way.label}
      variant="default"
      loading={busy === way.label}
      leftSection={<Icon name="download" size={16} />}
      onClick={() => void take(way)}
    >
      {way.label}
    </Button>
  ));
}

/** A paper as it will be printed, before anybody takes it away. */
export function PaperDialog({
  title,
  paper,
  forms,
  wordings,
  note,
  onClose,
}: {
  title: string;
  paper: Paper;
  forms: readonly PaperForm[];
  wordings?: readonly Wording[];
  /** What is to know before it is taken away. */
  note?: string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const file = useQuery({
    queryKey: ['paper', paper.path, paper.params ?? {}],
    queryFn: ({ signal }) => fetchPaper(paper, 'pdf', signal),
    gcTime: 0,
    staleTime: 0,
    retry: false,
  });
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (!file.data) return;
    const made = URL.createObjectURL(new Blob([file.data], { type: TYPES.pdf }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file.data]);
  return (
    <Dialog title={title} size="min(1100px, 96vw)" onClose={onClose}>
      <div className="mk-papertools">
        {address && (
          <Button
            component="a"
            href={address}
            target="_blank"
            rel="noreferrer"
            variant="default"
            leftSection={<Icon name="eye" size={16} />}
          >
            {t('paperForm.open')}
          </Button>
        )}
        <PaperButtons paper={paper} forms={forms} wordings={wordings} />
      </div>
      {note && <p className="mk-small mk-muted">{note}</p>}
      {file.error ? (
        <Failed error={file.error} retry={() => file.refetch()} />
      ) : !address ? (
        <Skeleton className="mk-pdf" role="status" aria-label={t('common.loading')} />
      ) : navigator.pdfViewerEnabled ? (
        <iframe className="mk-pdf" src={address} title={title} />
      ) : (
        // phones show a paper only by itself
        <p className="mk-muted">{t('paperForm.cannot')}</p>
      )}
    </Dialog>
  );
}
