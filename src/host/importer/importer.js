// JavaScript side of importer.cpp, which reads in a single call: import_worker.mjs's page hears how far it is.
mergeInto(LibraryManager.library, {
  ps_tell_parsed: function (share) {
    self.postMessage({ parsed: share });
  },
});
