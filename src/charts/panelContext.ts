/** What a panel needs to know of the page: to say it in exports, and to lead on. */
import type { PictureContext } from '../picture/words';

export interface PanelContext extends PictureContext {
  /** Shows the panel that says what is not known. */
  oncoverage?: () => void;
}
