// a test that expects nothing cannot fail: neither one whose list is empty, nor one whose promise nobody awaits
beforeEach(() => { expect.hasAssertions(); });
