/** The address under which a view can be opened: this page's own, with the view in its query. */
import { formatView, type View } from '../state/view';

export function viewAddress(view: View): string {
  const query = formatView(view);
  const address = new URL(location.href);
  address.search = query;
  address.hash = '';
  return address.href;
}
