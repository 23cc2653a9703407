import { usePlace } from '../../data/place';
import { NoticeList } from './notice-list';
import { NoticePage } from './notice-page';

/** Documents: those due, those made and what became of them; `/notices/12` shows one. */
export function NoticesScreen() {
  const id = Number(usePlace().parts[1]);
  return Number.isSafeInteger(id) && id > 0 ? <NoticePage key={id} id={id} /> : <NoticeList />;
}
