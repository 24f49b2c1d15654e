// All browser tests in one process, so that they share a browser. Run one of them with
// node --test-name-pattern='a tap' tests/web/run.mjs, from the repository's root, after tools/run --build-only.
import './opening.test.mjs';
import './playing.test.mjs';
import './pointer.test.mjs';
import './keyboard.test.mjs';
import './touch.test.mjs';
import './methods.test.mjs';
import './space.test.mjs';
import './axes.test.mjs';
import './matching.test.mjs';
import './maps.test.mjs';
import './picker.test.mjs';
import './images.test.mjs';
import './networks.test.mjs';
import './state.test.mjs';
import './context.test.mjs';
import './workers.test.mjs';
import './failures.test.mjs';
import './embedding.test.mjs';
import './essay.test.mjs';
import './menu.test.mjs';
import './your_data.test.mjs';
import './many.test.mjs';
import './site.test.mjs';
import './isolation.test.mjs';
import './accessibility.test.mjs';
