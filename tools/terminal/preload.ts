import ownTemporaryFolder from './temporary-folder';

// every command starts with this: the task names it before the program
ownTemporaryFolder();
