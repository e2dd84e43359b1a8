return await PressCheck.Desk.Hosting.DeskHost.RunAsync(args);
