// A figure that has a page of its own: words-50k.html#zoom=4.
import './planisphere.js';
import { follow_hash } from './follow_hash.mjs';

follow_hash(document.querySelector('planisphere-figure'));
