/** Starts the workbench in the browser. */
import { createRoot } from 'react-dom/client';
import '#styles/tokens.css';
import './base.css';
import './workbench.css';
import './lists.css';
import './entry.css';
import './form/form.css';
import './form/chooser.css';
import './body/bars.css';
import './body/body.css';
import { keepFocus } from './keep-focus.ts';
import { Workbench } from './Workbench.tsx';

const root = document.getElementById('workbench')!;
keepFocus(root);
createRoot(root).render(<Workbench />);
