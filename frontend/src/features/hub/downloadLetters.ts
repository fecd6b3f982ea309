import { API } from '@/api/client';
import { downloadFile } from '@/shared/download';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The letters of invitation of these hubs, one after the other in one file. */
export const downloadLetters = (ids: readonly string[], day: string) =>
  downloadFile(`${API}/hubs/letters.docx`, { ids: ids.join(',') }, `hub-invitations-${day}.docx`, DOCX);
